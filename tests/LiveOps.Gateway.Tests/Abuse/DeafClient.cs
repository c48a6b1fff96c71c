using System.Net.Sockets;
using System.Text;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Abuse;

/// <summary>A signaling client that asks without end and reads nothing but the answer that lets it in.</summary>
internal sealed class DeafClient : IAsyncDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
    private readonly CancellationTokenSource _stop = new();
    private Task _asking = Task.CompletedTask;

    private DeafClient()
    {
    }

    public static async Task<DeafClient> ConnectAsync(TestGateway gateway)
    {
        var client = new DeafClient();
        await client._socket.ConnectAsync(gateway.Address.Host, gateway.Address.Port, TestContext.Current.CancellationToken);
        await client._socket.SendAsync(
            Encoding.ASCII.GetBytes(
                $"GET /ws?token={gateway.Token()} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"),
            TestContext.Current.CancellationToken);
        client._asking = client.AskAsync(client._stop.Token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _asking;
        _socket.Dispose();
        _stop.Dispose();
    }

    /// <summary>Each of these is answered with an error that names the method.</summary>
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var payload = Encoding.ASCII.GetBytes($$"""{"id":1,"method":"{{new string('x', 30_000)}}"}""");
        byte[] frame = [0x81, 0xFE, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0, .. payload];
        try
        {
            while (true)
            {
                await _socket.SendAsync(frame, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // Put out, or the test is over.
        }
    }
}
