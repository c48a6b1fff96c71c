namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Takes an incoming call.</summary>
public sealed record Accept : SipRequest<SipState>
{
    public override string Request => "accept";

    public string? Srtp { get; init; }

    public string? SrtpProfile { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public bool? AutoacceptReinvites { get; init; }
}
