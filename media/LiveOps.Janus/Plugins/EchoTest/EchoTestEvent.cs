using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>What the EchoTest says on its own.</summary>
public abstract record EchoTestEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Echotest { get; init; }
}
