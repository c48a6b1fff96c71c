using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The request was carried out.</summary>
public sealed record TextRoomDone : PluginResult
{
    public string? Textroom { get; init; }

    public string? Result { get; init; }

    public JanusId? Room { get; init; }

    public string? Transaction { get; init; }

    /// <summary>To whom a private message went.</summary>
    public IReadOnlyDictionary<string, bool>? Sent { get; init; }
}
