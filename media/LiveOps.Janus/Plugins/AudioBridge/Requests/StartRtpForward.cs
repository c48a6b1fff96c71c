using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Sends the mix as plain RTP. The same address twice means every packet twice.</summary>
public sealed record StartRtpForward : AudioBridgeRequest<RtpForwardStarted>
{
    public override string Request => "rtp_forward";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    /// <summary>Needed where the server locks forwarding.</summary>
    public string? AdminKey { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary><c>ipv4</c> or <c>ipv6</c>.</summary>
    public string? HostFamily { get; init; }

    /// <summary>Only this group's mix.</summary>
    public string? Group { get; init; }

    /// <summary><c>opus</c>, <c>pcma</c> or <c>pcmu</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>RTP payload type; Janus takes 100 where null.</summary>
    public int? Ptype { get; init; }

    /// <summary>RTP SSRC; Janus takes the stream's id where null.</summary>
    public long? Ssrc { get; init; }

    /// <summary>Sends silence while nobody is in the room.</summary>
    public bool? AlwaysOn { get; init; }

    /// <summary>32 or 80.</summary>
    public int? SrtpSuite { get; init; }

    /// <summary>Base64 key and salt.</summary>
    public string? SrtpCrypto { get; init; }
}
