using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The request was carried out.</summary>
public sealed record TextRoomDone : PluginResult
{
    public string? Textroom { get; init; }

    /// <summary>Where <see cref="Textroom"/> is missing: Janus 1.1.2 names the field so in answers to signaling.</summary>
    public string? Textbridge { get; init; }

    public string? Result { get; init; }

    public JanusId? Room { get; init; }

    public string? Transaction { get; init; }

    /// <summary>To whom a private message went.</summary>
    public IReadOnlyDictionary<string, bool>? Sent { get; init; }
}
