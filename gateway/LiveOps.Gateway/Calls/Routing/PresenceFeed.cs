using System.Collections.Concurrent;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>The connections of this gateway that want to know who comes and goes.</summary>
internal sealed class PresenceFeed
{
    private readonly ConcurrentDictionary<Guid, PresenceSubscriber> _subscribers = new();

    /// <summary>From now on changes are kept for the session, to follow the roster.</summary>
    public PresenceSubscriber Subscribe(CallSession session) => _subscribers[session.Id] = new PresenceSubscriber(session);

    public void Unsubscribe(CallSession session) => _subscribers.TryRemove(session.Id, out _);

    public void Tell(PresenceChange change)
    {
        byte[]? message = null;
        foreach (var (_, subscriber) in _subscribers)
        {
            var session = subscriber.Session;
            if (session.Scope == change.User.Scope && session.User != change.User)
            {
                message ??= CallFormat.Write(new PresenceMessage(change.User.Name, change.DisplayName, change.Status), WireJson.Out.PresenceMessage);
                subscriber.Tell(message);
            }
        }
    }
}
