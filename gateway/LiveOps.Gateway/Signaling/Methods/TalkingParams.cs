namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="UserId">Who.</param>
/// <param name="Talking">Whether that began or ceased.</param>
internal sealed record TalkingParams(string UserId, bool Talking);
