namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>The peer connection was closed.</summary>
public sealed record EchoEnded : EchoTestEvent
{
    public string? Result { get; init; }
}
