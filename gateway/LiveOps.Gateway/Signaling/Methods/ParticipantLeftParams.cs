namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="UserId">Who.</param>
/// <param name="Reason"><c>left</c>, <c>lost</c>, <c>kicked</c>, <c>banned</c> or <c>removed</c>.</param>
internal sealed record ParticipantLeftParams(string UserId, string Reason);
