using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

/// <summary>A request's result, or the plugin's refusal: one of the two is null.</summary>
public sealed record PluginOutcome<TResult>(TResult? Result, JanusPluginError? Error)
    where TResult : PluginResult
{
    public bool Succeeded => Error is null;
}
