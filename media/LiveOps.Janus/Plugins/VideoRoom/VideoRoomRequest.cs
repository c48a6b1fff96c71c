namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>A request of the VideoRoom.</summary>
public abstract record VideoRoomRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => VideoRoomProtocol.Instance;
}
