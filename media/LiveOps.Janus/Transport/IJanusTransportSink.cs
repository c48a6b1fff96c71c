namespace LiveOps.Janus.Transport;

/// <summary>Where a transport hands over what it received. None of the calls blocks or throws.</summary>
public interface IJanusTransportSink
{
    /// <summary>One frame, a JSON object; the buffer is the transport's again once the call returns.</summary>
    void FrameReceived(ReadOnlySpan<byte> utf8);

    /// <summary>The server no longer knows a session, which only a transport that asks for events can notice.</summary>
    void SessionGone(long sessionId, string reason);

    /// <summary>The transport is closed; called once, last.</summary>
    void Closed(string reason, Exception? cause);
}
