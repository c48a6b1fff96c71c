namespace LiveOps.Janus.Tests;

/// <summary>The transports that tests run over.</summary>
public enum Wire
{
    WebSocket,
    Http,
}
