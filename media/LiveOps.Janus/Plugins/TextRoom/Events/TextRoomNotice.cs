using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Anything else.</summary>
public sealed record TextRoomNotice : TextRoomEvent
{
    public string? Result { get; init; }

    public JanusId? Room { get; init; }

    public IReadOnlyList<Participant>? Participants { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
