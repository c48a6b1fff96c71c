using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Lists a room's forwarders.</summary>
public sealed record ListForwarders : VideoRoomRequest<ForwarderList>
{
    public override string Request => "listforwarders";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }
}
