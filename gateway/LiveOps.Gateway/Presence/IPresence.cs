using LiveOps.Gateway.Presence.Events;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <summary>
/// Who is in which room with which status, and through which connection: one for each user. Changes to a place name the
/// <see cref="Holding"/> they are made for, and have no effect once another has taken its place. All may throw
/// <see cref="PresenceUnavailableException"/>.
/// </summary>
internal interface IPresence
{
    /// <summary>Takes one of the room's places, or the one that the user has already. Check and change are one step.</summary>
    Task<Entry> EnterAsync(ObjectKey room, Entrant entrant, CancellationToken cancellationToken);

    /// <summary>Tells who held a place before that it is taken (<see cref="Entry.Previous"/>).</summary>
    Task TellTakenAsync(Holding holding, long previous, bool claimed, CancellationToken cancellationToken);

    /// <summary>Whether a place is surely still held here: false as soon as another may have taken it, known or not.</summary>
    bool Holds(Holding holding);

    /// <summary>Notes that a member is active.</summary>
    Task SetStatusAsync(Holding holding, string status, CancellationToken cancellationToken);

    /// <summary>The connection broke: the place is kept, and free for any connection of the same user.</summary>
    Task DetachAsync(Holding holding, CancellationToken cancellationToken);

    /// <summary>Gives a place up.</summary>
    Task LeaveAsync(Holding holding, string reason, CancellationToken cancellationToken);

    /// <summary>Mutes or unmutes a user.</summary>
    /// <returns>False where the user is not in the room.</returns>
    Task<bool> MuteAsync(ObjectKey room, string userId, bool muted, string by, CancellationToken cancellationToken);

    /// <summary>Takes a user's place away, whoever holds it; the holder is told (<see cref="ParticipantGone"/>).</summary>
    /// <returns>False where the user is not in the room.</returns>
    Task<bool> ExpelAsync(ObjectKey room, string userId, string reason, CancellationToken cancellationToken);

    /// <summary>Everybody with a place, by user id, and the time at which that was so.</summary>
    Task<RoomView> ReadAsync(ObjectKey room, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> for each event of any room until the result is disposed, one after another.</summary>
    IDisposable Subscribe(Func<PresenceEvent, CancellationToken, ValueTask> handler);
}
