using System.Net.WebSockets;
using System.Text;

namespace LiveOps.Benchmarks.Calls;

/// <summary>Pages that send each other candidates at a steady rate, each message stamped with the time at which it was sent.</summary>
internal sealed class RelayLoad : IAsyncDisposable
{
    public const int Sockets = 1_000;
    public const int MessagesPerSecond = 10_000;
    public const int MessageBytes = 200;

    private readonly List<RelaySocket> _sockets = [];

    public static async Task<RelayLoad> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var load = new RelayLoad();
        for (var i = 0; i < Sockets; i++)
        {
            load._sockets.Add(await RelaySocket.ConnectAsync(address, User(i), User(i ^ 1), cancellationToken));
        }

        return load;
    }

    /// <summary>Sends for so long.</summary>
    /// <returns>Milliseconds of each message that arrived, sorted.</returns>
    public async Task<double[]> SendAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var total = (long)(duration.TotalSeconds * MessagesPerSecond);
        _sockets.ForEach(socket => socket.Latencies.Clear());
        var began = TimeProvider.System.GetTimestamp();
        for (var sent = 0L; sent < total;)
        {
            var due = Math.Min(total, (long)(TimeProvider.System.GetElapsedTime(began).TotalSeconds * MessagesPerSecond));
            for (; sent < due; sent++)
            {
                await _sockets[(int)(sent % Sockets)].SendAsync(cancellationToken);
            }

            // A millisecond's worth at once is as even as timers allow.
            await Task.Delay(1, cancellationToken);
        }

        await Task.WhenAny(ArrivedAsync(total, cancellationToken), Task.Delay(TimeSpan.FromSeconds(5), cancellationToken));
        double[] all = [.. _sockets.SelectMany(socket => socket.Latencies)];
        Array.Sort(all);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
        {
            await socket.DisposeAsync();
        }
    }

    private async Task ArrivedAsync(long total, CancellationToken cancellationToken)
    {
        while (_sockets.Sum(socket => socket.Latencies.Count) < total)
        {
            await Task.Delay(20, cancellationToken);
        }
    }

    private static string User(int index) => $"user-{index:D4}";

    /// <summary>One page.</summary>
    private sealed class RelaySocket : IAsyncDisposable
    {
        private const int Digits = 19;

        private readonly ClientWebSocket _socket = new();
        private readonly byte[] _message;
        private readonly int _stampAt;
        private Task _reading = Task.CompletedTask;

        private RelaySocket(string user, string partner)
        {
            var stamp = new string('0', Digits);
            var text = $$"""{"type":"ice","from":"{{user}}","to":"{{partner}}","candidate":"{\"candidate\":\"candidate:{{stamp}} 1 udp 2122260223 192.0.2.1 54400 typ host\",\"sdpMid\":\"0\"}"}""";
            _message = Encoding.ASCII.GetBytes(text.PadRight(MessageBytes));
            _stampAt = text.IndexOf(stamp, StringComparison.Ordinal);
        }

        /// <summary>Milliseconds.</summary>
        public List<double> Latencies { get; } = new(1000);

        public static async Task<RelaySocket> ConnectAsync(Uri address, string user, string partner, CancellationToken cancellationToken)
        {
            var relay = new RelaySocket(user, partner);
            await relay._socket.ConnectAsync(address, cancellationToken);
            await relay._socket.SendAsync(Encoding.ASCII.GetBytes($$"""{"type":"register","from":"{{user}}"}"""), WebSocketMessageType.Text, true, cancellationToken);
            await relay._socket.ReceiveAsync(new byte[4096].AsMemory(), cancellationToken);
            relay._reading = relay.ReadAsync();
            return relay;
        }

        public ValueTask SendAsync(CancellationToken cancellationToken)
        {
            TimeProvider.System.GetTimestamp().TryFormat(_message.AsSpan(_stampAt, Digits), out _, "D19", System.Globalization.CultureInfo.InvariantCulture);
            return _socket.SendAsync(_message.AsMemory(), WebSocketMessageType.Text, true, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            _socket.Abort();
            await _reading;
            _socket.Dispose();
        }

        private async Task ReadAsync()
        {
            var buffer = new byte[1024];
            try
            {
                while (true)
                {
                    var received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    var at = buffer.AsSpan(0, received.Count).IndexOf("candidate:"u8) + "candidate:".Length;
                    var sent = long.Parse(buffer.AsSpan(at, Digits), System.Globalization.CultureInfo.InvariantCulture);
                    Latencies.Add(TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds);
                }
            }
            catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The load ends.
            }
        }
    }
}
