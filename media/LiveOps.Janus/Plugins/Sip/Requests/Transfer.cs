namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Transfers the call, blindly or attended.</summary>
public sealed record Transfer : SipRequest<SipState>
{
    public override string Request => "transfer";

    public required string Uri { get; init; }

    /// <summary>The Call-ID that it replaces.</summary>
    public string? Replace { get; init; }
}
