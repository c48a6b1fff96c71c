namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>The request was carried out.</summary>
public sealed record VideoCallDone : PluginResult
{
    public string? Videocall { get; init; }

    public CallState? Result { get; init; }
}
