using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>What in one place sets off work in another: loads the nodes' statuses, free places the waiting rooms, Secrets both.</summary>
internal sealed class CrossTriggers(
    SecretUsers users, IInformer<V1Secret> secrets, RoomLedger ledger, NodeWaiters waiters, IKeySink<MediaNode> nodes) : IHostedService, IDisposable
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ledger.LoadChanged = nodes.Enqueue;
        ledger.Freed = waiters.Wake;
        _subscription = secrets.Subscribe(change => users.Enqueue(ObjectKey.Of(change.Object)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _subscription?.Dispose();
}
