namespace LiveOps.Gateway.Calls.Rooms;

/// <param name="To">Who may enter.</param>
/// <param name="From">Who asks; null for a member whose connection broke, and who may come back.</param>
/// <param name="Until">When it ends.</param>
internal sealed record Invitation(string To, string? From, DateTimeOffset Until);
