using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Coverage;

/// <summary>Writes into the <see cref="RequestLedger"/> what passes through a transport.</summary>
internal sealed class RecordingTransport(IJanusTransport inner, Wire wire) : IJanusTransport, IJanusTransportSink, IAnswerScheduler
{
    private readonly ConversationReader _conversation = new(wire);
    private readonly IAnswerScheduler _answers = inner as IAnswerScheduler ?? PoolAnswers.Instance;
    private IJanusTransportSink? _sink;

    /// <summary>The library's own transports, recorded.</summary>
    public static JanusTransportRegistry Registry { get; } = JanusTransportRegistry.Default
        .With("http", context => new RecordingTransport(JanusTransportRegistry.Default.Create(context), Wire.Http))
        .With("ws", context => new RecordingTransport(JanusTransportRegistry.Default.Create(context), Wire.WebSocket));

    public Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken)
    {
        _sink = sink;
        return inner.OpenAsync(this, cancellationToken);
    }

    public ValueTask SendAsync(JanusOutgoingFrame frame, CancellationToken cancellationToken)
    {
        _conversation.Asked(frame.Utf8.Span);
        return inner.SendAsync(frame, cancellationToken);
    }

    public bool TrySend(JanusOutgoingFrame frame)
    {
        _conversation.Asked(frame.Utf8.Span);
        return inner.TrySend(frame);
    }

    public void Schedule(IThreadPoolWorkItem answer) => _answers.Schedule(answer);

    public void BeginSession(long sessionId) => inner.BeginSession(sessionId);

    public void EndSession(long sessionId) => inner.EndSession(sessionId);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public void FrameReceived(ReadOnlySpan<byte> utf8)
    {
        _conversation.Answered(utf8);
        _sink!.FrameReceived(utf8);
    }

    public void SessionGone(long sessionId, string reason) => _sink!.SessionGone(sessionId, reason);

    public void Closed(string reason, Exception? cause) => _sink!.Closed(reason, cause);
}
