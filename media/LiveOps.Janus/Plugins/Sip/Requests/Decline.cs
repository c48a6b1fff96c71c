namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Declines an incoming call or transfer.</summary>
public sealed record Decline : SipRequest<SipState>
{
    public override string Request => "decline";

    /// <summary>SIP status; 486 where null.</summary>
    public int? Code { get; init; }

    public long? ReferId { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
