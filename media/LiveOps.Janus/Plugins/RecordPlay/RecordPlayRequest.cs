namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>A request of Record&amp;Play.</summary>
public abstract record RecordPlayRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => RecordPlayProtocol.Instance;
}
