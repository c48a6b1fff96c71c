using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.Benchmarks.Mixer;

/// <summary>The peer: one FFmpeg for each room that reads RTP and writes HLS itself, with the encoder settings that the mixer uses.</summary>
internal sealed class FfmpegPeers : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liveops-bench-").FullName;
    private readonly List<Process> _processes = [];
    private readonly List<(IPEndPoint, uint)> _streams = [];

    public IReadOnlyList<(IPEndPoint Target, uint Ssrc)> Streams => _streams;

    public IEnumerable<int> Ids => _processes.Select(process => process.Id);

    public static async Task<FfmpegPeers> StartAsync(int rooms, CancellationToken cancellationToken)
    {
        var peers = new FfmpegPeers();
        for (var room = 0; room < rooms; room++)
        {
            await peers.StartAsync(room, FreePortPair(), cancellationToken);
        }

        return peers;
    }

    /// <summary>True when every room has a playlist.</summary>
    public bool AllOnAir => Directory.GetFiles(_folder, "index.m3u8", SearchOption.AllDirectories).Length == _processes.Count;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(int room, int port, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, room.ToString(CultureInfo.InvariantCulture))).FullName;
        var sdp = Path.Combine(folder, "room.sdp");
        await File.WriteAllTextAsync(sdp, $"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=room\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio {port} RTP/AVP 111\na=rtpmap:111 opus/48000/2\na=recvonly\n", cancellationToken);
        string[] arguments =
        [
            "-hide_banner", "-nostdin", "-loglevel", "error", "-protocol_whitelist", "file,udp,rtp", "-localaddr", "127.0.0.1",
            "-listen_timeout", "60", "-threads", "1", "-i", sdp, "-map", "0:a:0", "-threads", "1",
            "-c:a", "aac", "-aac_coder", "fast", "-b:a", "96k", "-ac", "2", "-ar", "48000",
            "-f", "hls", "-hls_segment_type", "fmp4", "-hls_time", "2", "-hls_list_size", "6",
            "-hls_flags", "delete_segments+omit_endlist+program_date_time", "-hls_segment_filename", Path.Combine(folder, "%d.m4s"),
            Path.Combine(folder, "index.m3u8"),
        ];
        _processes.Add(Process.Start(new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false, WorkingDirectory = folder })!);
        _streams.Add((new IPEndPoint(IPAddress.Loopback, port), (uint)room + 1));
    }

    /// <summary>FFmpeg takes an even port and the next one, for RTCP.</summary>
    private static int FreePortPair()
    {
        while (true)
        {
            using var first = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            first.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)first.LocalEndPoint!).Port;
            if (port % 2 == 0)
            {
                return port;
            }
        }
    }
}
