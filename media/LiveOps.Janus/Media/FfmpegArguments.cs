using System.Net;

namespace LiveOps.Janus.Media;

/// <summary>FFmpeg's command lines for plain RTP.</summary>
public static class FfmpegArguments
{
    /// <summary>Plays a file or device as Opus over RTP, in real time.</summary>
    /// <param name="input">FFmpeg's input, e.g. <c>["-i", "speech.wav"]</c> or <c>["-f", "alsa", "-i", "default"]</c>.</param>
    /// <param name="local">Where the packets come from; Janus takes them only from the address that joined.</param>
    /// <param name="target">Where Janus listens.</param>
    /// <param name="payloadType">RTP payload type.</param>
    public static IReadOnlyList<string> Play(IReadOnlyList<string> input, IPEndPoint local, IPEndPoint target, int payloadType) =>
    [
        "-hide_banner", "-nostdin", "-loglevel", "error", "-re", .. input, "-map", "0:a:0", "-ac", "2", "-ar", "48000", "-c:a", "libopus",
        "-frame_duration", "20", "-f", "rtp", "-payload_type", $"{payloadType}",
        $"rtp://{target}?localrtpport={local.Port}&localaddr={local.Address}&pkt_size=1400",
    ];

    /// <summary>Records what a forwarder sends; the format follows the file's extension.</summary>
    /// <param name="sdpFile">A file with what <see cref="Sdp"/> gave.</param>
    /// <param name="local">The address to bind to.</param>
    /// <param name="output">The file to write.</param>
    public static IReadOnlyList<string> Record(string sdpFile, IPAddress local, string output) =>
    [
        "-hide_banner", "-nostdin", "-loglevel", "error", "-y", "-protocol_whitelist", "file,udp,rtp", "-localaddr", $"{local}",
        "-i", sdpFile, "-map", "0:a:0", output,
    ];

    /// <summary>Describes a forwarder of Opus to FFmpeg (RFC 8866).</summary>
    public static string Sdp(IPEndPoint target, int payloadType) =>
        $"v=0\r\no=- 0 0 IN IP4 {target.Address}\r\ns=room\r\nc=IN IP4 {target.Address}\r\nt=0 0\r\n"
        + $"m=audio {target.Port} RTP/AVP {payloadType}\r\na=rtpmap:{payloadType} opus/48000/2\r\na=fmtp:{payloadType} sprop-stereo=0\r\na=recvonly\r\n";
}
