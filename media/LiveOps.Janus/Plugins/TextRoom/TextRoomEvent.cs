using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>What the TextRoom says on its own.</summary>
public abstract record TextRoomEvent : PluginEvent
{
    /// <summary>The kind of event, as the plugin names it.</summary>
    public string? Textroom { get; init; }
}
