using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Says something in the room's own name.</summary>
public sealed record Announce : TextRoomRequest<TextRoomDone>
{
    public override string Request => "announcement";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required string Text { get; init; }
}
