using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>What the VideoRoom says on its own.</summary>
public abstract record VideoRoomEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Videoroom { get; init; }
}
