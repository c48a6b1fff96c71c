namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>
/// One open connection to a bridge. Calls throw <see cref="NodeException"/>; what a caller can expect to happen is a value instead.
/// </summary>
internal interface IBridge : IAsyncDisposable
{
    string? Version { get; }

    /// <summary>Completes, never faults, when the connection is gone.</summary>
    Task Closed { get; }

    /// <summary>How long nothing at all has come from the bridge.</summary>
    TimeSpan Silence { get; }

    /// <summary>Asks for a sign of life. May return before one has come: <see cref="Silence"/> tells.</summary>
    Task PingAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<BridgeRoom>> ListRoomsAsync(CancellationToken cancellationToken);

    /// <returns>False if the id is taken.</returns>
    Task<bool> CreateRoomAsync(long roomId, BridgeRoomRequest request, CancellationToken cancellationToken);

    /// <returns>False if there is no such room.</returns>
    Task<bool> DestroyRoomAsync(long roomId, string uid, CancellationToken cancellationToken);

    /// <returns>Null if there is no such room.</returns>
    Task<IReadOnlyList<BridgeForwarder>?> ListForwardersAsync(long roomId, string uid, CancellationToken cancellationToken);

    /// <returns>The stream id, or null if there is no such room.</returns>
    Task<long?> StartForwarderAsync(long roomId, string uid, ForwarderTarget target, CancellationToken cancellationToken);

    /// <summary>Stops a forwarder; one that is not there is as good as stopped.</summary>
    Task StopForwarderAsync(long roomId, string uid, long streamId, CancellationToken cancellationToken);
}
