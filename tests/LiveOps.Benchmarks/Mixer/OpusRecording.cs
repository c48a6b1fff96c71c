using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.Benchmarks.Mixer;

/// <summary>Ten seconds of Opus packets as a bridge sends them: one voice-like sound, mono, 20 ms.</summary>
internal static class OpusRecording
{
    private const int RtpHeaderBytes = 12;
    private const int Packets = 500;

    public static async Task<IReadOnlyList<byte[]>> RecordAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 1 << 20 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        const string voice = "0.3*sin(2*PI*(180+40*sin(2*PI*0.7*t))*t)*(0.6+0.4*sin(2*PI*3*t))+0.1*sin(2*PI*1250*t)+0.05*(random(0)-0.5)";
        string[] arguments =
        [
            "-hide_banner", "-nostdin", "-loglevel", "error", "-readrate", "5", "-f", "lavfi", "-i", $"aevalsrc={voice}:s=48000",
            "-c:a", "libopus", "-b:a", "48k", "-frame_duration", "20", "-f", "rtp", "-payload_type", "111",
            $"rtp://127.0.0.1:{port}?localaddr=127.0.0.1",
        ];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var packets = new List<byte[]>();
            var buffer = new byte[2048];
            while (packets.Count < Packets)
            {
                var length = await socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken);
                packets.Add(buffer[RtpHeaderBytes..length]);
            }

            return packets;
        }
        finally
        {
            ffmpeg.Kill();
            await ffmpeg.WaitForExitAsync(CancellationToken.None);
        }
    }
}
