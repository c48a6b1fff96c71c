using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Presence.Revocations;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Signaling;

/// <summary>Ends connections whatever they are doing, joined or not: the gateway stops, or their user was deleted, here or at another gateway.</summary>
internal sealed class ConnectionEnder(Draining draining, RevokedUsers revoked)
{
    /// <summary>Watches over a connection until the result is disposed.</summary>
    public IDisposable Watch(AnchorSession session) => new Watching(
        draining.Closing.Register(() => session.Connection.Close(SocketEnd.GoingAway)),
        revoked.Watch(session.Token.UserId, () => session.Connection.Close(SocketEnd.Removed)));

    private sealed class Watching(IDisposable stopping, IDisposable removal) : IDisposable
    {
        public void Dispose()
        {
            stopping.Dispose();
            removal.Dispose();
        }
    }
}
