namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Somebody calls; <see cref="LiveOps.Janus.Protocol.PluginEvent.Jsep"/> has the offer, unless it is to be made here.</summary>
public sealed record CallIncoming : SipEvent
{
    public required SipResult Result { get; init; }

    public string? CallId { get; init; }
}
