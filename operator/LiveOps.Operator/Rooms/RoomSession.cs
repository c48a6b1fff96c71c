using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>One time on air. Status keeps the part that must survive the operator.</summary>
internal sealed record RoomSession
{
    public required string Id { get; init; }

    /// <summary>When it began: segment 0 of the playlist.</summary>
    public required DateTimeOffset Origin { get; init; }

    /// <summary>How many times the mix was begun anew.</summary>
    public int Epoch { get; init; }

    /// <summary>Whether a mixer ever had this session's mix; from then on another beginning is another epoch.</summary>
    public bool Begun { get; init; }

    /// <summary>The mixer that had it last.</summary>
    public ObjectKey? Mixer { get; init; }

    /// <summary>Which run of that mixer it was; null if it was another operator that began the mix.</summary>
    public string? MixerInstance { get; init; }

    /// <summary>What the mix was last asked to be; null if another operator asked.</summary>
    public HlsSpec? Hls { get; init; }

    public static RoomSession Begin(DateTimeOffset now) => new() { Id = Guid.NewGuid().ToString(), Origin = Timeline.ToMilliseconds(now) };

    /// <summary>The session that a status speaks of, or null.</summary>
    public static RoomSession? From(LiveRoomStatus? status) => status is { Session: { } id, OnAirSince: { } origin }
        ? new()
        {
            Id = id,
            Origin = origin,
            Epoch = status.Mixer?.Epoch ?? 0,
            Begun = status.Mixer?.Ssrc is not null,
            Mixer = status.Mixer?.Node is { } node ? ObjectKey.Parse(node) : null,
        }
        : null;
}
