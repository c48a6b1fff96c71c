namespace LiveOps.Gateway.Calls.Ice;

/// <summary>RTCIceServer (W3C WebRTC section 4.2.2).</summary>
internal sealed record IceServer(IReadOnlyList<string> Urls)
{
    public string? Username { get; init; }

    public string? Credential { get; init; }

    /// <summary>Keeps credentials out of logs.</summary>
    public override string ToString() => string.Join(' ', Urls);
}
