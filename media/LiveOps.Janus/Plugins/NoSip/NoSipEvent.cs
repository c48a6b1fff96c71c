using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>What the NoSIP plugin says on its own.</summary>
public abstract record NoSipEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Nosip { get; init; }
}
