namespace LiveOps.Janus.Admin;

/// <summary>Reads all that the server knows of a handle.</summary>
public sealed record GetHandleInfo : AdminRequest<HandleInfo>
{
    protected internal override string Verb => "handle_info";

    /// <summary>Only the plugin's part.</summary>
    public bool? PluginOnly { get; init; }
}
