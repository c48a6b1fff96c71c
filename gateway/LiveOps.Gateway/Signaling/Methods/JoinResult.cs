namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Jtoken">To be given to the next join, should the connection break.</param>
/// <param name="Resume">True where the place in the room, with its peer connection, is still the one <c>jtoken</c> named.</param>
internal sealed record JoinResult(string Jtoken, bool Resume);
