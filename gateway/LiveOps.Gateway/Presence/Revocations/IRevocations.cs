namespace LiveOps.Gateway.Presence.Revocations;

/// <summary>
/// Takes users' tokens out of use at all gateways, in two steps: in between, the user's place is taken away, so that the others are told
/// that it was deleted and not that it left.
/// </summary>
internal interface IRevocations
{
    /// <summary>Refuses a user's tokens until even one that was issued a moment ago has expired by itself.</summary>
    /// <exception cref="PresenceUnavailableException">This gateway refuses them, but it cannot be kept for the others: try again.</exception>
    Task RevokeAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Has the user's connections closed, wherever they are.</summary>
    /// <exception cref="PresenceUnavailableException">Those of this gateway are closed, but the others could not be told: try again.</exception>
    Task DisconnectAsync(string userId, CancellationToken cancellationToken);
}
