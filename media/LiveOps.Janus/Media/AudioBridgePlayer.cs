using System.Net;
using System.Net.Sockets;

using LiveOps.Janus.Plugins.AudioBridge;

namespace LiveOps.Janus.Media;

/// <summary>Plays a file or device into a room, as a participant over plain RTP. The room must allow those.</summary>
public sealed class AudioBridgePlayer : IAsyncDisposable
{
    private const int PayloadType = 111;

    private readonly AudioBridgePlugin _bridge;
    private readonly FfmpegProcess _ffmpeg;

    private AudioBridgePlayer(AudioBridgePlugin bridge, FfmpegProcess ffmpeg)
    {
        _bridge = bridge;
        _ffmpeg = ffmpeg;
    }

    /// <summary>Completes at the end of the file.</summary>
    public Task Completion => _ffmpeg.Completion;

    /// <summary>Joins and begins to play.</summary>
    /// <param name="bridge">A handle of its own for this participant.</param>
    /// <param name="join">The room, pin, name; <see cref="JoinRoom.Rtp"/> is filled in here.</param>
    /// <param name="input">FFmpeg's input, e.g. <c>["-i", "speech.wav"]</c>.</param>
    /// <param name="local">An address of this machine's that Janus can see.</param>
    /// <param name="ffmpeg">FFmpeg's path.</param>
    public static async Task<AudioBridgePlayer> StartAsync(
        AudioBridgePlugin bridge, JoinRoom join, IReadOnlyList<string> input, IPAddress local, CancellationToken cancellationToken, string ffmpeg = "ffmpeg")
    {
        var from = new IPEndPoint(local, UdpPorts.FindFreeEven(local));
        var rtp = new RtpParticipant { Ip = $"{local}", Port = from.Port, PayloadType = PayloadType };
        var joined = await bridge.JoinRoomAsync(join with { Rtp = rtp }, jsep: null, cancellationToken);
        var target = new IPEndPoint(IPAddress.Parse(joined.Rtp!.Ip!), joined.Rtp.Port!.Value);
        return new AudioBridgePlayer(bridge, FfmpegProcess.Start(ffmpeg, FfmpegArguments.Play(input, from, target, PayloadType)));
    }

    /// <summary>Stops and leaves the room.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ffmpeg.DisposeAsync();
        await _bridge.DisposeAsync();
    }
}
