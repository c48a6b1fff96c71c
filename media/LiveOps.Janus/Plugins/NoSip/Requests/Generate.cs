namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Makes plain SDP from a WebRTC offer or answer.</summary>
public sealed record Generate : NoSipRequest<NoSipState>
{
    public override string Request => "generate";

    /// <summary>A text of the caller's, repeated in the result.</summary>
    public string? Info { get; init; }

    /// <summary><c>sdes_optional</c> or <c>sdes_mandatory</c>.</summary>
    public string? Srtp { get; init; }

    public string? SrtpProfile { get; init; }

    public bool? Update { get; init; }
}
