using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>Ends connections that have been silent for too long, or whose listener does not take what it asked for.</summary>
internal sealed class ConnectionWatch : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>What the kernel cannot pass on for so long, nobody waits for.</summary>
    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<WatchedConnection, byte> _connections = new();
    private readonly TimeSpan _idle;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public ConnectionWatch(IOptions<KestrelServerOptions> kestrel, TimeProvider time)
    {
        _idle = kestrel.Value.Limits.KeepAliveTimeout;
        _time = time;
        _timer = time.CreateTimer(_ => AbortOverdue(), null, Period, Period);
    }

    /// <summary>Watches a connection until the result is disposed.</summary>
    public WatchedConnection Begin(ConnectionContext connection)
    {
        var watched = new WatchedConnection(connection, _time, this);
        _connections.TryAdd(watched, 0);
        return watched;
    }

    public void End(WatchedConnection connection) => _connections.TryRemove(connection, out _);

    public void Dispose() => _timer.Dispose();

    private void AbortOverdue()
    {
        foreach (var (connection, _) in _connections)
        {
            connection.AbortIfOverdue(_idle, Sending);
        }
    }
}
