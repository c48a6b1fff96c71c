using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Turns the check of tokens on or off, or changes which are allowed.</summary>
public sealed record EditAllowed : TextRoomRequest<AllowedTokens>
{
    public override string Request => "allowed";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    /// <summary><c>enable</c>, <c>disable</c>, <c>add</c> or <c>remove</c>.</summary>
    public required string Action { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }
}
