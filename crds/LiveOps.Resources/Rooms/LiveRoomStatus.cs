using System.Text.Json.Serialization;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Rooms;

/// <summary>What a room is, as the operator last saw it.</summary>
public sealed record LiveRoomStatus
{
    public RoomPhase? Phase { get; init; }

    /// <summary>The generation of the spec that this status speaks of.</summary>
    public long? ObservedGeneration { get; init; }

    public IReadOnlyList<V1Condition>? Conditions { get; init; }

    /// <summary>Identifies this time on air (UUID).</summary>
    public string? Session { get; init; }

    public RoomBridgeStatus? Bridge { get; init; }

    public RoomMixerStatus? Mixer { get; init; }

    public RoomPlayback? Playback { get; init; }

    public RoomAnchors? Anchors { get; init; }

    /// <summary>When this session went on air: the origin of its segment numbers, so the fraction of the second is kept.</summary>
    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? OnAirSince { get; init; }
}
