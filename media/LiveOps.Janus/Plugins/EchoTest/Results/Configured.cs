namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>Done; <see cref="PluginResult.Jsep"/> has the answer to an offer.</summary>
public sealed record Configured : PluginResult
{
    public string? Echotest { get; init; }

    public string? Result { get; init; }
}
