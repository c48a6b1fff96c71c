using System.Collections.Concurrent;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>
/// The sessions of the rooms on air. What was decided counts before a status says so: a status write that loses a race against an
/// edit must not draw a second session for a mix that runs already.
/// </summary>
internal sealed class SessionStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RoomSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>The room's session: the one it is in, or a new one.</summary>
    public RoomSession Enter(LiveRoom room) => _sessions.GetOrAdd(
        room.Metadata.Uid!, (_, status) => RoomSession.From(status) ?? RoomSession.Begin(time.GetUtcNow()), room.Status);

    public void Set(string uid, RoomSession session) => _sessions[uid] = session;

    public void End(string uid) => _sessions.TryRemove(uid, out _);
}
