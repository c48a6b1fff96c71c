using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Somebody said something.</summary>
public sealed record MessageReceived : TextRoomEvent
{
    public JanusId Room { get; init; }

    public string? From { get; init; }

    public string? Date { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether it is private.</summary>
    public bool? Whisper { get; init; }

    public string? Display { get; init; }
}
