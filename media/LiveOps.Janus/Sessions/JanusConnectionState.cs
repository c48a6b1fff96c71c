namespace LiveOps.Janus.Sessions;

public enum JanusConnectionState
{
    /// <summary>Not open; the next request opens it.</summary>
    Idle,

    Connecting,

    Open,

    /// <summary>Lost, and being opened again; requests fail at once meanwhile.</summary>
    Reconnecting,

    /// <summary>Disposed, or reconnecting was given up.</summary>
    Closed,
}
