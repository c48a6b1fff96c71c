using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Ends a mountpoint.</summary>
public sealed record DestroyMountpoint : StreamingRequest<MountpointDestroyed>
{
    public override string Request => "destroy";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }

    public bool? Permanent { get; init; }
}
