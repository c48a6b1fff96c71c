using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>What reaches the connections of this gateway, wherever it comes from.</summary>
internal sealed class CallInbox(SessionDirectory sessions, PresenceFeed feed)
{
    /// <summary>A connection is there, under no name yet.</summary>
    public void Open(CallSession session) => sessions.Open(session);

    public void Close(CallSession session)
    {
        feed.Unsubscribe(session);
        sessions.Close(session);
    }

    public CallSession? Find(CallUser user) => sessions.Find(user);

    /// <returns>Whether the user is here.</returns>
    public bool Deliver(CallUser to, ReadOnlyMemory<byte> message)
    {
        if (sessions.Find(to) is not { } session)
        {
            return false;
        }

        session.Connection.Send(message);
        return true;
    }

    /// <summary>Closes a connection whose name was taken over by another.</summary>
    public void Replace(CallUser user, Guid connection)
    {
        if (sessions.Find(user) is { } session && session.Id == connection)
        {
            Replace(session);
        }
    }

    public static void Replace(CallSession session)
    {
        session.Fail(null, ErrorCode.Replaced, "a newer connection has taken this name over");
        session.Connection.Close(SocketEnd.TakenOver);
    }

    /// <summary>Closes all connections that were opened with a token of this user, registered or not.</summary>
    public void Remove(CallUser user)
    {
        foreach (var session in sessions.Opened.Where(session => session.Scope == user.Scope && session.Token?.UserId == user.Name))
        {
            session.Connection.Close(SocketEnd.Removed);
        }
    }

    /// <summary>Closes all connections that have a name: others may have it by now.</summary>
    public void CloseRegistered(SocketEnd end)
    {
        foreach (var session in sessions.Opened.Where(session => session.User is not null))
        {
            session.Connection.Close(end);
        }
    }

    public void Tell(PresenceChange change) => feed.Tell(change);
}
