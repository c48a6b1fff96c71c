namespace LiveOps.Gateway.Calls.Users;

/// <summary>Somebody came, went, entered a room or left one.</summary>
/// <param name="User">Who.</param>
/// <param name="DisplayName">What the user likes to be called.</param>
/// <param name="Status">One of <see cref="CallStatus"/>.</param>
internal sealed record PresenceChange(CallUser User, string DisplayName, string Status);
