using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Sip;

/// <summary>What the SIP plugin says on its own.</summary>
public abstract record SipEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Sip { get; init; }
}
