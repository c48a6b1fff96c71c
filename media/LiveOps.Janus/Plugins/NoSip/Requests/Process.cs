namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Makes a WebRTC offer or answer from plain SDP.</summary>
public sealed record Process : NoSipRequest<NoSipState>
{
    public override string Request => "process";

    /// <summary><c>offer</c> or <c>answer</c>.</summary>
    public required string Type { get; init; }

    public required string Sdp { get; init; }

    public string? Info { get; init; }

    public string? Srtp { get; init; }

    public string? SrtpProfile { get; init; }

    public bool? Update { get; init; }
}
