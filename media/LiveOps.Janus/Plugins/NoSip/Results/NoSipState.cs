namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>What became of the request.</summary>
public sealed record NoSipState : PluginResult
{
    public string? Nosip { get; init; }

    public NoSipResult? Result { get; init; }
}
