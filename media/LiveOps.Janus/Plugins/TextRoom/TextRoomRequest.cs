namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>A request of the TextRoom.</summary>
public abstract record TextRoomRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => TextRoomProtocol.Instance;
}
