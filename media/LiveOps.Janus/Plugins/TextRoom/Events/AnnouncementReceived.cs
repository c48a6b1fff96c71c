using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The room itself said something.</summary>
public sealed record AnnouncementReceived : TextRoomEvent
{
    public JanusId Room { get; init; }

    public string? Date { get; init; }

    public string? Text { get; init; }
}
