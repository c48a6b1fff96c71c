using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.Benchmarks.Mixer;

/// <summary>Sends the recording to every target, 50 packets a second each, spread over the 20 ms.</summary>
internal sealed class RtpLoad(IReadOnlyList<byte[]> recording, IReadOnlyList<(IPEndPoint Target, uint Ssrc)> streams) : IAsyncDisposable
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource _stop = new();
    private Task _sending = Task.CompletedTask;

    public void Start() => _sending = Task.Factory.StartNew(Send, _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    private void Send()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var addresses = streams.Select(stream => stream.Target.Serialize()).ToArray();
        var packet = new byte[2048];
        var started = TimeProvider.System.GetTimestamp();
        for (var frame = 1u; !_stop.IsCancellationRequested; frame++)
        {
            for (var i = 0; i < streams.Count; i++)
            {
                var due = FrameTime * (frame + (double)i / streams.Count) - TimeProvider.System.GetElapsedTime(started);
                if (due > TimeSpan.FromMilliseconds(1))
                {
                    _stop.Token.WaitHandle.WaitOne(due);
                }

                // Streams are at different places of the recording, as rooms are.
                var payload = recording[(int)((frame + 10 * (uint)i) % recording.Count)];
                packet[0] = 0x80;
                packet[1] = 111;
                BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)frame);
                BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), frame * 960);
                BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), streams[i].Ssrc);
                payload.CopyTo(packet, 12);
                socket.SendTo(packet.AsSpan(0, 12 + payload.Length), SocketFlags.None, addresses[i]);
            }
        }
    }
}
