using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>Every kind that the operator keeps a copy of.</summary>
internal sealed record Caches(IInformer<LiveRoom> Rooms, IInformer<MediaNode> Nodes, IInformer<V1Pod> Pods, IInformer<V1Secret> Secrets)
{
    public Task WaitForSyncAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Rooms.WaitForSyncAsync(cancellationToken),
        Nodes.WaitForSyncAsync(cancellationToken),
        Pods.WaitForSyncAsync(cancellationToken),
        Secrets.WaitForSyncAsync(cancellationToken));
}
