using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

internal static class PresenceExtensions
{
    /// <summary>Places taken in a room.</summary>
    public static async Task<int> CountAsync(this IPresence presence, ObjectKey room, CancellationToken cancellationToken) =>
        (await presence.ReadAsync(room, cancellationToken)).Places.Count;

    /// <summary>Whether a place is still in its room, as far as can be asked.</summary>
    public static async Task<bool> MayHaveAsync(this IPresence presence, Holding holding)
    {
        try
        {
            return (await presence.ReadAsync(holding.Room, CancellationToken.None)).Places.GetValueOrDefault(holding.UserId)?.Fence == holding.Fence;
        }
        catch (PresenceUnavailableException)
        {
            return true;
        }
    }
}
