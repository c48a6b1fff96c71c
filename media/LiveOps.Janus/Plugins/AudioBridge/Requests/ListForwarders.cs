using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Lists a room's forwarders.</summary>
public sealed record ListForwarders : AudioBridgeRequest<ForwarderList>
{
    public override string Request => "listforwarders";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }
}
