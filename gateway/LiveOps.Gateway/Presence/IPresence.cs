using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <summary>
/// Who is in which room with which status, and through which connection: one for each user. Every change names the
/// connection that makes it, so that one that was replaced can no longer take its successor out.
/// </summary>
internal interface IPresence
{
    /// <summary>Takes one of the room's places, or takes over the one the same client holds. Check and change are one step.</summary>
    ValueTask<EnterResult> EnterAsync(ObjectKey room, Entrant entrant, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that a member is active; ignored for those who are not in the room.</summary>
    ValueTask SetStatusAsync(ObjectKey room, string userId, string status, CancellationToken cancellationToken);

    /// <summary>The connection broke: the place is kept, and free for any connection of the same user.</summary>
    ValueTask DetachAsync(ObjectKey room, string userId, Guid connectionId, CancellationToken cancellationToken);

    /// <summary>Gives the place up, if <paramref name="connectionId"/> (or nobody) holds it; null gives it up whoever does.</summary>
    ValueTask LeaveAsync(ObjectKey room, string userId, Guid? connectionId, CancellationToken cancellationToken);

    /// <summary>Places taken.</summary>
    ValueTask<int> CountAsync(ObjectKey room, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> for each change until the result is disposed; it must not block.</summary>
    IDisposable Subscribe(Action<RoomStatusChanged> handler);
}
