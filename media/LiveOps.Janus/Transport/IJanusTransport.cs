namespace LiveOps.Janus.Transport;

/// <summary>
/// Carries frames to one server and back; it knows nothing of what they mean. A transport is opened once and not used again after it
/// closed. Own transports are added to a <see cref="JanusTransportRegistry"/>.
/// </summary>
public interface IJanusTransport : IAsyncDisposable
{
    /// <summary>Connects. From here on the sink is called, by one thread at a time for the frames of one session.</summary>
    Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken);

    /// <summary>
    /// Sends one frame and takes ownership of it. Frames leave in the order of the calls. Where each request has its own exchange
    /// (HTTP), this completes once the answer was handed to the sink, and fails with a <see cref="Protocol.JanusProtocolException"/>
    /// if only this exchange went wrong.
    /// </summary>
    ValueTask SendAsync(JanusOutgoingFrame frame, CancellationToken cancellationToken);

    /// <summary>
    /// Sends one frame without waiting and takes ownership of it, in order with <see cref="SendAsync"/>; false, and the frame stays the
    /// caller's, where there would be a wait. A transport that always waits leaves this as it is.
    /// </summary>
    bool TrySend(JanusOutgoingFrame frame) => false;

    /// <summary>A session was created or claimed: a transport that has to ask for events begins to.</summary>
    void BeginSession(long sessionId);

    /// <summary>A session is over: stop asking for its events.</summary>
    void EndSession(long sessionId);
}
