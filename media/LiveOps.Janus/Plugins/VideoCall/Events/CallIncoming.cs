namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Somebody calls; <see cref="LiveOps.Janus.Protocol.PluginEvent.Jsep"/> has the offer.</summary>
public sealed record CallIncoming : VideoCallEvent
{
    public required CallState Result { get; init; }
}
