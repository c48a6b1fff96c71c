namespace LiveOps.Janus.Plugins.Streaming;

public sealed record MountpointDetails : PluginResult
{
    public string? Streaming { get; init; }

    public required MountpointInfo Info { get; init; }
}
