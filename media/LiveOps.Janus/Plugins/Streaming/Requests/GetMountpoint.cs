using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Reads a mountpoint, with the secret all of it.</summary>
public sealed record GetMountpoint : StreamingRequest<MountpointDetails>
{
    public override string Request => "info";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }
}
