using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.TestKit.Network;

/// <summary>Stands between client and server, so that the way between them can be cut while both live on.</summary>
public sealed class TcpRelay : IAsyncDisposable
{
    private readonly Uri _first;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<TcpClient, byte> _clients = new();
    private readonly Task _accepting;
    private volatile Uri _target;
    private volatile bool _cut;

    public TcpRelay(Uri target)
    {
        _first = _target = target;
        _listener.Start();
        _accepting = AcceptAsync(_stop.Token);
    }

    public Uri Url => new UriBuilder(_first) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>Resets all connections; new ones are reset, too.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _clients.Keys)
        {
            client.Close();
        }
    }

    /// <summary>Cuts the way, and mends it after a time.</summary>
    public async Task CutForAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Cut();
        await Task.Delay(time, cancellationToken);
        Mend();
    }

    public void Mend() => _cut = false;

    /// <summary>Resets all connections, and leads new ones elsewhere, as a load balancer does whose server is gone.</summary>
    public void LeadTo(Uri target)
    {
        _target = target;
        Cut();
        _cut = false;
    }

    /// <summary>Leads new connections elsewhere and leaves those that there are, as a load balancer does whose server says that it is ending.</summary>
    public void LeadNewTo(Uri target) => _target = target;

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(CancellationToken stop)
    {
        var relays = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(stop);
                relays.Add(RelayAsync(client, stop));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relays);
        }
    }

    private async Task RelayAsync(TcpClient client, CancellationToken stop)
    {
        using var server = new TcpClient();
        _clients[client] = 0;
        _clients[server] = 0;
        try
        {
            if (_cut)
            {
                return;
            }

            await server.ConnectAsync(_target.Host, _target.Port, stop);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream(), stop),
                server.GetStream().CopyToAsync(client.GetStream(), stop));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Cut, or the test is over: that is what a relay is for.
        }
        finally
        {
            client.Dispose();
            _clients.TryRemove(client, out _);
            _clients.TryRemove(server, out _);
        }
    }
}
