using System.Collections.Concurrent;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>The connections of this gateway, and which of them has which name.</summary>
internal sealed class SessionDirectory
{
    private readonly ConcurrentDictionary<CallUser, CallSession> _sessions = new();
    private readonly ConcurrentDictionary<Guid, CallSession> _opened = new();

    public IEnumerable<CallSession> Opened => _opened.Values;

    public void Open(CallSession session) => _opened[session.Id] = session;

    public void Close(CallSession session) => _opened.TryRemove(session.Id, out _);

    public CallSession? Find(CallUser user) => _sessions.GetValueOrDefault(user);

    public IEnumerable<KeyValuePair<CallUser, CallSession>> All => _sessions;

    public void Add(CallUser user, CallSession session) => _sessions[user] = session;

    /// <summary>Takes this session out, but not one that has replaced it.</summary>
    public void Remove(CallUser user, CallSession session) => _sessions.TryRemove(KeyValuePair.Create(user, session));
}
