using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Lets viewers in.</summary>
public sealed record EnableMountpoint : StreamingRequest<StreamingDone>
{
    public override string Request => "enable";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }
}
