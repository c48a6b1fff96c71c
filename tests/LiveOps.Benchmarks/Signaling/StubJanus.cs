using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveOps.Benchmarks.Signaling;

/// <summary>Answers the requests of the Janus API that a join makes, at once and always with success.</summary>
internal sealed class StubJanus : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private long _lastId = 1000;

    public StubJanus()
    {
        var port = FreePort();
        Url = new Uri($"ws://127.0.0.1:{port}/");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _accepting;
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                serving.Add(ServeAsync((await context.AcceptWebSocketAsync("janus-protocol")).WebSocket));
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                await socket.SendAsync(Encoding.UTF8.GetBytes(Answer(buffer.AsMemory(0, received.Count))), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The gateway went, or the measurement is over.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private string Answer(ReadOnlyMemory<byte> request)
    {
        using var document = JsonDocument.Parse(request);
        var (verb, transaction) = (document.RootElement.GetProperty("janus").GetString(), document.RootElement.GetProperty("transaction").GetString());
        return verb switch
        {
            "ping" => $$"""{"janus":"pong","transaction":"{{transaction}}"}""",
            "create" or "attach" => $$$"""{"janus":"success","transaction":"{{{transaction}}}","data":{"id":{{{Interlocked.Increment(ref _lastId)}}}}}""",
            _ => $$"""{"janus":"ack","transaction":"{{transaction}}"}""",
        };
    }
}
