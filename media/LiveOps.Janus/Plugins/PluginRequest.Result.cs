namespace LiveOps.Janus.Plugins;

/// <summary>A request that is answered with a <typeparamref name="TResult"/>.</summary>
public abstract record PluginRequest<TResult> : PluginRequest
    where TResult : PluginResult;
