namespace LiveOps.Gateway.Bridges;

/// <param name="Failure">Null where there is an answer.</param>
/// <param name="Answer">The answer; null where negotiation failed.</param>
internal readonly record struct Negotiation(NegotiationFailure? Failure, SessionDescription? Answer);
