using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>What the Streaming plugin says on its own.</summary>
public abstract record StreamingEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Streaming { get; init; }
}
