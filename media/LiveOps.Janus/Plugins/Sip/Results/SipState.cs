namespace LiveOps.Janus.Plugins.Sip;

/// <summary>What became of the request.</summary>
public sealed record SipState : PluginResult
{
    public string? Sip { get; init; }

    public SipResult? Result { get; init; }

    public string? CallId { get; init; }
}
