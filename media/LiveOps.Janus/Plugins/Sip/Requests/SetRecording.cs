namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Starts or stops recording.</summary>
public sealed record SetRecording : SipRequest<SipState>
{
    public override string Request => "recording";

    /// <summary><c>start</c> or <c>stop</c>.</summary>
    public required string Action { get; init; }

    public bool? Audio { get; init; }

    public bool? Video { get; init; }

    public bool? PeerAudio { get; init; }

    public bool? PeerVideo { get; init; }

    public bool? SendPeerPli { get; init; }

    public string? Filename { get; init; }
}
