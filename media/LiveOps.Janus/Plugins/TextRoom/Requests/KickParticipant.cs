using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Puts somebody out.</summary>
public sealed record KickParticipant : TextRoomRequest<TextRoomDone>
{
    public override string Request => "kick";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required string Username { get; init; }
}
