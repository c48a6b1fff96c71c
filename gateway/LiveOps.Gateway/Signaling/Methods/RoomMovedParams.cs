namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="RoomId">Which room.</param>
/// <param name="Reason"><c>bridgeLost</c>, or <c>moved</c> where the room was made anew here or elsewhere.</param>
internal sealed record RoomMovedParams(string RoomId, string Reason);
