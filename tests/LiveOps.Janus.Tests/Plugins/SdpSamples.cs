using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Plugins;

/// <summary>Descriptions as a browser makes them, for a peer that never shows up: enough to negotiate, not to connect.</summary>
internal static class SdpSamples
{
    private const string Security =
        "a=ice-ufrag:abcd\r\na=ice-pwd:0123456789abcdefghijklmn\r\na=ice-options:trickle\r\n"
        + "a=fingerprint:sha-256 09:0E:DE:2B:05:A6:B9:AD:89:6D:A7:71:13:B1:FF:1B:FC:53:A3:CC:2F:41:FA:8E:39:BF:44:2B:76:5B:86:ED\r\n";

    private const string Start = "v=0\r\no=- 4004215384 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    public static Jsep AudioOffer { get; } = Jsep.Offer(
        Start + "a=group:BUNDLE 0\r\na=msid-semantic: WMS s\r\n" + Audio("actpass", "sendrecv"));

    public static Jsep AudioVideoOffer { get; } = Jsep.Offer(
        Start + "a=group:BUNDLE 0 1\r\na=msid-semantic: WMS s\r\n" + Audio("actpass", "sendrecv") + Video("actpass", "sendrecv"));

    public static Jsep AudioVideoAnswer { get; } = Jsep.Answer(
        Start + "a=group:BUNDLE 0 1\r\na=msid-semantic: WMS s\r\n" + Audio("active", "sendrecv") + Video("active", "sendrecv"));

    /// <summary>Takes what an offer of Janus offers, whatever its media lines are.</summary>
    public static Jsep AnswerTo(Jsep offer)
    {
        var lines = offer.Sdp!.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("a=candidate", StringComparison.Ordinal) && !line.StartsWith("a=ssrc", StringComparison.Ordinal))
            .Select(line => line switch
            {
                "a=setup:actpass" => "a=setup:active",
                "a=sendonly" => "a=recvonly",
                _ when line.StartsWith("a=ice-ufrag", StringComparison.Ordinal) => "a=ice-ufrag:abcd",
                _ when line.StartsWith("a=ice-pwd", StringComparison.Ordinal) => "a=ice-pwd:0123456789abcdefghijklmn",
                _ => line,
            });
        return Jsep.Answer(string.Join("\r\n", lines) + "\r\n");
    }

    private static string Audio(string setup, string direction) =>
        $"m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0\r\n{Security}a=setup:{setup}\r\na=mid:0\r\na={direction}\r\n"
        + "a=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=ssrc:11111 cname:c\r\na=ssrc:11111 msid:s a\r\n";

    private static string Video(string setup, string direction) =>
        $"m=video 9 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0\r\n{Security}a=setup:{setup}\r\na=mid:1\r\na={direction}\r\n"
        + "a=rtcp-mux\r\na=rtpmap:96 VP8/90000\r\na=rtcp-fb:96 nack pli\r\na=ssrc:22222 cname:c\r\na=ssrc:22222 msid:s v\r\n";
}
