using System.Text;
using System.Text.Json;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>A server that says what a test has it say, and when: for orders and faults that a real one shows only by chance.</summary>
internal sealed class ScriptedTransport(Action<ScriptedTransport, JsonElement> respond) : IJanusTransport
{
    private IJanusTransportSink? _sink;

    /// <summary>Whether it takes frames without a wait, as a WebSocket does.</summary>
    public bool NeverWaits { get; init; }

    public static JanusTransportRegistry Registry(Action<ScriptedTransport, JsonElement> respond) =>
        JanusTransportRegistry.Default.With("scripted", _ => new ScriptedTransport(respond));

    public Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken)
    {
        _sink = sink;
        return Task.CompletedTask;
    }

    public ValueTask SendAsync(JanusOutgoingFrame frame, CancellationToken cancellationToken)
    {
        Take(frame);
        return ValueTask.CompletedTask;
    }

    public bool TrySend(JanusOutgoingFrame frame)
    {
        if (!NeverWaits)
        {
            return false;
        }

        Take(frame);
        return true;
    }

    /// <summary>Says something to the client.</summary>
    public void Say(string json) => Say(Encoding.UTF8.GetBytes(json));

    public void Say(byte[] frame) => _sink!.FrameReceived(frame);

    public void BeginSession(long sessionId)
    {
    }

    public void EndSession(long sessionId)
    {
    }

    public ValueTask DisposeAsync()
    {
        _sink?.Closed("it was disposed", cause: null);
        return ValueTask.CompletedTask;
    }

    private void Take(JanusOutgoingFrame frame)
    {
        using (frame)
        {
            respond(this, JsonSerializer.Deserialize<JsonElement>(frame.Utf8.Span));
        }
    }
}
