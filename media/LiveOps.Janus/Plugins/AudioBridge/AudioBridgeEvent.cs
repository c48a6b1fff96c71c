using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>What the AudioBridge says on its own.</summary>
public abstract record AudioBridgeEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Audiobridge { get; init; }
}
