using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>What the VideoCall says on its own.</summary>
public abstract record VideoCallEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Videocall { get; init; }
}
