using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Changes a mountpoint's properties; null leaves one as it is.</summary>
public sealed record EditMountpoint : StreamingRequest<MountpointEdited>
{
    public override string Request => "edit";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }

    public string? NewDescription { get; init; }

    public string? NewMetadata { get; init; }

    public string? NewSecret { get; init; }

    public string? NewPin { get; init; }

    public bool? NewIsPrivate { get; init; }

    public bool? Permanent { get; init; }

    /// <summary>Tells the viewers.</summary>
    public bool? EditedEvent { get; init; }
}
