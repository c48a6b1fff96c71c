namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="RoomId">Which room went off air.</param>
internal sealed record RoomEndedParams(string RoomId);
