using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>
/// Holds every controller back until all caches are complete and every room's place is known. A node that was looked at before would
/// seem to hold rooms that belong to nobody, and they would be removed; a room would be placed on a node that is full.
/// </summary>
internal sealed class StartUp(
    IInformer<LiveRoom> rooms, IInformer<MediaNode> nodes, IInformer<V1Pod> pods, IInformer<V1Secret> secrets, RoomPlacer placer) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile bool _isDone;

    public bool IsDone => _isDone;

    public void Dispose() => _once.Dispose();

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
        {
            return;
        }

        await _once.WaitAsync(cancellationToken);
        try
        {
            await Task.WhenAll(
                rooms.WaitForSyncAsync(cancellationToken),
                nodes.WaitForSyncAsync(cancellationToken),
                pods.WaitForSyncAsync(cancellationToken),
                secrets.WaitForSyncAsync(cancellationToken));
            foreach (var room in _isDone ? [] : rooms.List().Where(room => room.Status?.Session is not null))
            {
                placer.Enter(room);
            }

            _isDone = true;
        }
        finally
        {
            _once.Release();
        }
    }
}
