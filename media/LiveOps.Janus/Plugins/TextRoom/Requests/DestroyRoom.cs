using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Ends a room.</summary>
public sealed record DestroyRoom : TextRoomRequest<RoomDestroyed>
{
    public override string Request => "destroy";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public bool? Permanent { get; init; }
}
