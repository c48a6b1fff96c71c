namespace LiveOps.Gateway.Presence;

/// <summary>The outcome of asking to enter a room.</summary>
/// <param name="Result">Whether that was allowed.</param>
/// <param name="Holding">The place, where it was.</param>
/// <param name="Muted">What the user was before, where the place is one it had.</param>
/// <param name="Previous">Fencing token of who held the place before; null where nobody did.</param>
internal sealed record Entry(EnterResult Result, Holding? Holding, bool Muted, long? Previous)
{
    public static Entry Refused(EnterResult result) => new(result, null, Muted: false, Previous: null);
}
