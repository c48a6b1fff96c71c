using System.Net;

using LiveOps.Janus.Plugins.AudioBridge;

namespace LiveOps.Janus.Media;

/// <summary>Records a room's mix into a file, through a forwarder of its own.</summary>
public sealed class AudioBridgeRecorder : IAsyncDisposable
{
    private const int PayloadType = 111;

    private readonly AudioBridgePlugin _bridge;
    private readonly StopRtpForward _stop;
    private readonly FfmpegProcess _ffmpeg;
    private readonly string _sdpFile;

    private AudioBridgeRecorder(AudioBridgePlugin bridge, StopRtpForward stop, FfmpegProcess ffmpeg, string sdpFile)
    {
        _bridge = bridge;
        _stop = stop;
        _ffmpeg = ffmpeg;
        _sdpFile = sdpFile;
    }

    /// <summary>Starts the recording, then the forwarder.</summary>
    /// <param name="bridge">Any handle of the AudioBridge.</param>
    /// <param name="room">The room and what it takes to forward from it.</param>
    /// <param name="output">The file; its extension names the format.</param>
    /// <param name="local">An address of this machine's that Janus can reach.</param>
    /// <param name="ffmpeg">FFmpeg's path.</param>
    public static async Task<AudioBridgeRecorder> StartAsync(
        AudioBridgePlugin bridge, RecordedRoom room, string output, IPAddress local, CancellationToken cancellationToken, string ffmpeg = "ffmpeg")
    {
        var target = new IPEndPoint(local, UdpPorts.FindFreeEven(local));
        var sdpFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(sdpFile, FfmpegArguments.Sdp(target, PayloadType), cancellationToken);
        var process = FfmpegProcess.Start(ffmpeg, FfmpegArguments.Record(sdpFile, local, output));
        try
        {
            var started = await bridge.StartRtpForwardAsync(
                new()
                {
                    Room = room.Room,
                    Secret = room.Secret,
                    AdminKey = room.AdminKey,
                    Host = $"{local}",
                    Port = target.Port,
                    Ptype = PayloadType,
                    AlwaysOn = true,
                },
                cancellationToken);
            var stop = new StopRtpForward { Room = room.Room, Secret = room.Secret, AdminKey = room.AdminKey, StreamId = started.StreamId };
            return new AudioBridgeRecorder(bridge, stop, process, sdpFile);
        }
        catch
        {
            await process.DisposeAsync();
            File.Delete(sdpFile);
            throw;
        }
    }

    /// <summary>Stops the forwarder and finishes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _bridge.StopRtpForwardAsync(_stop, CancellationToken.None);
        await _ffmpeg.DisposeAsync();
        File.Delete(_sdpFile);
    }
}
