using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Makes a room.</summary>
public sealed record CreateRoom : TextRoomRequest<RoomCreated>
{
    public override string Request => "create";

    public JanusId? Room { get; init; }

    public string? AdminKey { get; init; }

    public string? Description { get; init; }

    public string? Secret { get; init; }

    public string? Pin { get; init; }

    public bool? IsPrivate { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Messages kept for those who join.</summary>
    public int? History { get; init; }

    /// <summary>A URL to which every message is also posted.</summary>
    public string? Post { get; init; }

    public bool? Permanent { get; init; }
}
