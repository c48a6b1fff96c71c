namespace LiveOps.Gateway.Presence;

/// <summary>What the gateways know together cannot be read or changed at the moment. Those who have joined are not affected.</summary>
internal sealed class PresenceUnavailableException(Exception innerException)
    : Exception($"Presence is not available: {innerException.Message}", innerException);
