using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Says something to all in a room, or to some; through a <see cref="TextRoomChannel"/> only.</summary>
public sealed record SendMessage : TextRoomRequest<TextRoomDone>
{
    public override string Request => "message";

    public required JanusId Room { get; init; }

    public required string Text { get; init; }

    /// <summary>One user name, for a private message.</summary>
    public string? To { get; init; }

    /// <summary>Several user names.</summary>
    public IReadOnlyList<string>? Tos { get; init; }

    public bool? Ack { get; init; }
}
