namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Id">The message's id.</param>
/// <param name="At">When it was said, in milliseconds since 1970.</param>
internal sealed record SayResult(long Id, long At);
