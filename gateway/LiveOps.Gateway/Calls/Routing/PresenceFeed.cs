using System.Collections.Concurrent;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>The connections of this gateway that want to know who comes and goes.</summary>
internal sealed class PresenceFeed
{
    private readonly ConcurrentDictionary<Guid, CallSession> _subscribers = new();

    public void Subscribe(CallSession session) => _subscribers[session.Id] = session;

    public void Unsubscribe(CallSession session) => _subscribers.TryRemove(session.Id, out _);

    public void Tell(PresenceChange change)
    {
        byte[]? message = null;
        foreach (var (_, session) in _subscribers)
        {
            if (session.Scope == change.User.Scope && session.User != change.User)
            {
                message ??= CallFormat.Write(new PresenceMessage(change.User.Name, change.DisplayName, change.Status), WireJson.Out.PresenceMessage);
                session.Connection.Send(message);
            }
        }
    }
}
