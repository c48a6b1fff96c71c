using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Joins a room; through a <see cref="TextRoomChannel"/> only.</summary>
public sealed record JoinRoom : TextRoomRequest<ParticipantList>
{
    public override string Request => "join";

    public required JanusId Room { get; init; }

    public string? Pin { get; init; }

    public required string Username { get; init; }

    public string? Display { get; init; }

    public string? Token { get; init; }

    /// <summary>Whether to be sent what was kept; true where null.</summary>
    public bool? History { get; init; }
}
