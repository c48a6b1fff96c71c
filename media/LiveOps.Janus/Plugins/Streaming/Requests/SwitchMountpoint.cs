using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Goes over to another mountpoint on the same peer connection.</summary>
public sealed record SwitchMountpoint : StreamingRequest<ViewerState>
{
    public override string Request => "switch";

    public required JanusId Id { get; init; }

    public string? Pin { get; init; }
}
