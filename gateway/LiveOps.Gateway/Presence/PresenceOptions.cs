using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Presence;

/// <summary>Who may be in a room, and what is kept of it; section <c>LiveOps:Gateway:Presence</c>.</summary>
internal sealed record PresenceOptions
{
    /// <summary>What becomes of a second client of a user who is in the room: <c>Refuse</c> (default) or <c>TakeOver</c>.</summary>
    public SecondClient SecondClient { get; init; } = SecondClient.Refuse;

    /// <summary>Chat messages kept of each time on air. Default 100.</summary>
    [Range(1, 1000)]
    public int ChatHistory { get; init; } = 100;
}
