namespace LiveOps.TestKit.WebRtc;

/// <summary>An audio offer as Chromium makes it.</summary>
public static class ChromiumOffer
{
    /// <param name="octet">The DTLS fingerprint, as one octet that is repeated: what tells peer connections apart.</param>
    public static string WithFingerprint(string octet) => string.Join("\r\n",
        "v=0",
        "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
        "s=-",
        "t=0 0",
        "a=group:BUNDLE 0",
        "a=extmap-allow-mixed",
        "a=msid-semantic: WMS stream",
        "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126",
        "c=IN IP4 0.0.0.0",
        "a=rtcp:9 IN IP4 0.0.0.0",
        $"a=ice-ufrag:u{octet}{octet}",
        $"a=ice-pwd:password{octet}{octet}abcdefghij",
        "a=ice-options:trickle",
        $"a=fingerprint:sha-256 {string.Join(':', Enumerable.Repeat(octet, 32))}",
        "a=setup:actpass",
        "a=mid:0",
        "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
        "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
        "a=sendrecv",
        "a=msid:stream track",
        "a=rtcp-mux",
        "a=rtpmap:111 opus/48000/2",
        "a=rtcp-fb:111 transport-cc",
        "a=fmtp:111 minptime=10;useinbandfec=1",
        "a=rtpmap:63 red/48000/2",
        "a=fmtp:63 111/111",
        "a=rtpmap:9 G722/8000",
        "a=rtpmap:0 PCMU/8000",
        "a=rtpmap:8 PCMA/8000",
        "a=rtpmap:13 CN/8000",
        "a=rtpmap:110 telephone-event/48000",
        "a=rtpmap:126 telephone-event/8000",
        "a=ssrc:3735928559 cname:cname",
        "a=ssrc:3735928559 msid:stream track",
        "");
}
