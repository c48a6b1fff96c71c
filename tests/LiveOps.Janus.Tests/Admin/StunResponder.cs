using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.Janus.Tests.Admin;

/// <summary>A STUN server (RFC 8489) that tells everybody the same address.</summary>
internal sealed class StunResponder : IAsyncDisposable
{
    public const string Told = "192.0.2.7";

    private const ushort BindingSuccess = 0x0101;
    private const ushort XorMappedAddress = 0x0020;
    private const uint MagicCookie = 0x2112A442;

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public StunResponder() => _running = RunAsync(_stop.Token);

    public int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _socket.Dispose();
        _stop.Dispose();
    }

    private static byte[] Answer(ReadOnlySpan<byte> request)
    {
        var answer = new byte[32];
        BinaryPrimitives.WriteUInt16BigEndian(answer, BindingSuccess);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2), 12);
        // Magic cookie and transaction are the request's.
        request[4..20].CopyTo(answer.AsSpan(4));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(20), XorMappedAddress);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(22), 8);
        answer[25] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(26), (ushort)(4242 ^ (MagicCookie >> 16)));
        BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(28), BinaryPrimitives.ReadUInt32BigEndian(IPAddress.Parse(Told).GetAddressBytes()) ^ MagicCookie);
        return answer;
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var request = await _socket.ReceiveAsync(stop);
                await _socket.SendAsync(Answer(request.Buffer), request.RemoteEndPoint, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
