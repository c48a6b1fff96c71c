using System.Net;
using System.Net.Sockets;

namespace LiveOps.Mixer.Rtp;

/// <summary>The one UDP socket of all rooms. Read by one thread only.</summary>
internal sealed class RtpReceiver : IDisposable
{
    private const int ReceiveBufferBytes = 8 << 20;
    private readonly Socket _socket;
    private readonly DatagramBatch _batch = new();
    private readonly RtpCounters _counters;

    public RtpReceiver(IPEndPoint endpoint, RtpCounters counters)
    {
        _counters = counters;
        _socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = ReceiveBufferBytes };
        _socket.Bind(endpoint);
        LocalEndPoint = (IPEndPoint)_socket.LocalEndPoint!;
    }

    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Hands every datagram that waits to <paramref name="sink"/>, which says whether it could use it.</summary>
    public void Drain(IRtpSink sink, DateTimeOffset now)
    {
        do
        {
            var count = _batch.Receive(_socket.SafeHandle);
            for (var i = 0; i < count; i++)
            {
                _counters.Count(Deliver(i, sink, now));
            }
        }
        while (_batch.Full);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _batch.Dispose();
    }

    private RtpDrop Deliver(int index, IRtpSink sink, DateTimeOffset now)
    {
        if (_batch.Truncated(index))
        {
            return RtpDrop.Oversized;
        }

        var datagram = _batch.Datagram(index);
        if (!RtpHeader.TryParse(datagram, out var header))
        {
            return RtpDrop.Malformed;
        }

        var payload = datagram.Slice(header.PayloadOffset, header.PayloadLength);
        return sink.Receive(header, payload, _batch.Source(index), now);
    }
}
