using System.Collections.Concurrent;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>The registered connections of this gateway.</summary>
internal sealed class SessionDirectory
{
    private readonly ConcurrentDictionary<CallUser, CallSession> _sessions = new();

    public CallSession? Find(CallUser user) => _sessions.GetValueOrDefault(user);

    public IEnumerable<KeyValuePair<CallUser, CallSession>> All => _sessions;

    public void Add(CallUser user, CallSession session) => _sessions[user] = session;

    /// <summary>Takes this session out, but not one that has replaced it.</summary>
    public void Remove(CallUser user, CallSession session) => _sessions.TryRemove(KeyValuePair.Create(user, session));
}
