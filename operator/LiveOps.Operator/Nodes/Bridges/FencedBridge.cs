using LiveOps.Operator.Apply;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>A bridge that only the leader changes; whoever asks may read.</summary>
internal sealed class FencedBridge(IBridge bridge, Fence fence) : IBridge
{
    public string? Version => bridge.Version;

    public Task Closed => bridge.Closed;

    public TimeSpan Silence => bridge.Silence;

    public Task PingAsync(CancellationToken cancellationToken) => bridge.PingAsync(cancellationToken);

    public Task<IReadOnlyList<BridgeRoom>> ListRoomsAsync(CancellationToken cancellationToken) => bridge.ListRoomsAsync(cancellationToken);

    public Task<IReadOnlyList<BridgeForwarder>?> ListForwardersAsync(long roomId, string uid, CancellationToken cancellationToken) =>
        bridge.ListForwardersAsync(roomId, uid, cancellationToken);

    public Task<bool> CreateRoomAsync(long roomId, BridgeRoomRequest request, CancellationToken cancellationToken)
    {
        fence.Pass();
        return bridge.CreateRoomAsync(roomId, request, cancellationToken);
    }

    public Task<bool> DestroyRoomAsync(long roomId, string uid, CancellationToken cancellationToken)
    {
        fence.Pass();
        return bridge.DestroyRoomAsync(roomId, uid, cancellationToken);
    }

    public Task<long?> StartForwarderAsync(long roomId, string uid, ForwarderTarget target, CancellationToken cancellationToken)
    {
        fence.Pass();
        return bridge.StartForwarderAsync(roomId, uid, target, cancellationToken);
    }

    public Task StopForwarderAsync(long roomId, string uid, long streamId, CancellationToken cancellationToken)
    {
        fence.Pass();
        return bridge.StopForwarderAsync(roomId, uid, streamId, cancellationToken);
    }

    public ValueTask DisposeAsync() => bridge.DisposeAsync();
}
