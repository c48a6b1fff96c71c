using Microsoft.AspNetCore.Connections;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>A connection, what it does, and since when.</summary>
internal sealed class WatchedConnection(ConnectionContext connection, TimeProvider time, ConnectionWatch watch) : IDisposable
{
    private long _since;
    private volatile bool _works;

    /// <summary>The next request may come when it likes, within the server's limit for idle connections.</summary>
    public void Waits() => Begin(works: false);

    /// <summary>A request is being answered.</summary>
    public void Works() => Begin(works: true);

    public void AbortIfOverdue(TimeSpan idle, TimeSpan sending)
    {
        if (time.GetElapsedTime(Volatile.Read(ref _since)) > (_works ? sending : idle))
        {
            connection.Abort(new ConnectionAbortedException(_works ? "the listener does not read" : "the connection was idle for too long"));
        }
    }

    public void Dispose() => watch.End(this);

    private void Begin(bool works)
    {
        _works = works;
        Volatile.Write(ref _since, time.GetTimestamp());
    }
}
