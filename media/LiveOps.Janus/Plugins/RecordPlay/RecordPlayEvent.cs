using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>What Record&amp;Play says on its own.</summary>
public abstract record RecordPlayEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Recordplay { get; init; }
}
