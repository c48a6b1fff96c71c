namespace LiveOps.Janus.Transport;

/// <summary>Whose socket a <see cref="WebSocketReader"/> reads.</summary>
internal interface IReaderOwner
{
    /// <summary>Sends what was queued while answers were delivered.</summary>
    void SendQueued();

    /// <summary>The socket is closed or broken; called once.</summary>
    void ReaderEnded(string reason, Exception? cause);
}
