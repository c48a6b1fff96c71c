using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>What reaches the connections of this gateway, wherever it comes from.</summary>
internal sealed class CallInbox(SessionDirectory sessions, PresenceFeed feed)
{
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

    public void Tell(PresenceChange change) => feed.Tell(change);
}
