using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Bans;

/// <summary>
/// Who is kept out of rooms, for one time on air each; <see cref="IPresence.EnterAsync"/> obeys. All may throw
/// <see cref="PresenceUnavailableException"/>.
/// </summary>
internal interface IRoomBans
{
    /// <summary>Keeps a user out from now on. Who is in the room stays there.</summary>
    Task BanAsync(ObjectKey room, string session, Ban ban, CancellationToken cancellationToken);

    /// <summary>Lets a user in again.</summary>
    /// <returns>False where the user was not kept out.</returns>
    Task<bool> LiftAsync(ObjectKey room, string session, string userId, CancellationToken cancellationToken);

    /// <summary>Who is kept out, oldest first.</summary>
    Task<IReadOnlyList<Ban>> ListAsync(ObjectKey room, string session, CancellationToken cancellationToken);
}
