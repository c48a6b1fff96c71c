using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>
/// Holds every controller back until all caches are complete and every room's place and every node are known. A node that was looked at
/// before would seem to hold rooms that belong to nobody, and they would be removed; a room would seem to be on a node that is gone, and
/// would be moved.
/// </summary>
internal sealed class StartUp(Caches caches, RoomPlacer placer, NodeDirectory directory, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile bool _isDone;

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
            if (!_isDone)
            {
                await caches.WaitForSyncAsync(cancellationToken);
                Learn();
                _isDone = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }

    private void Learn()
    {
        foreach (var node in caches.Nodes.List())
        {
            directory.Enter(ObjectKey.Of(node), node, time.GetUtcNow());
        }

        foreach (var room in caches.Rooms.List().Where(room => room.Status?.Session is not null))
        {
            placer.Enter(room);
        }
    }
}
