using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

internal static class PresenceExtensions
{
    /// <summary>Places taken in a room.</summary>
    public static async Task<int> CountAsync(this IPresence presence, ObjectKey room, CancellationToken cancellationToken) =>
        (await presence.ReadAsync(room, cancellationToken)).Places.Count;
}
