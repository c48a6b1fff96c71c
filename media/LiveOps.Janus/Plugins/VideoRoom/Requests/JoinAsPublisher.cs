using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Joins as one who may publish.</summary>
public sealed record JoinAsPublisher : VideoRoomRequest<RoomJoined>
{
    public override string Request => "join";

    public string Ptype { get; } = "publisher";

    public required JanusId Room { get; init; }

    public JanusId? Id { get; init; }

    public string? Pin { get; init; }

    public string? Token { get; init; }

    public string? Display { get; init; }
}
