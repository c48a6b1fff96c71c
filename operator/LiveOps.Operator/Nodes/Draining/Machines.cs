using System.Collections.Concurrent;
using System.Collections.Frozen;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>
/// Follows which machines take no Pods any more because somebody is to remove those they have. Where the API server has no machines, as on
/// one machine, or this operator may not see them, none ever is so.
/// </summary>
internal sealed class Machines(IInformer<V1Node> machines, IInformer<V1Pod> pods, IKeySink<MediaNode> nodes) : IHostedService, IDisposable
{
    /// <summary>
    /// Those who remove machines without a cordon, and who evict Pods only after this taint: the cluster autoscaler, and Karpenter since and
    /// before its version 1. What is only preferred (PreferNoSchedule) means none of that.
    /// </summary>
    private static readonly FrozenSet<string> LeavingTaints =
        FrozenSet.Create(StringComparer.Ordinal, "ToBeDeletedByClusterAutoscaler", "karpenter.sh/disrupted", "karpenter.sh/disruption");

    private readonly ConcurrentDictionary<string, bool> _cordoned = new(StringComparer.Ordinal);
    private IDisposable? _subscription;

    public bool IsCordoned(string? machine) => machine is not null && _cordoned.GetValueOrDefault(machine);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = machines.Subscribe(Note);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _subscription?.Dispose();

    private static bool IsCordoned(V1Node machine) =>
        machine.Spec is { Unschedulable: true } || machine.Spec?.Taints?.Any(taint => taint.Effect is "NoSchedule" && LeavingTaints.Contains(taint.Key)) == true;

    /// <summary>Machines report themselves all the time; only this one thing about them matters.</summary>
    private void Note(InformerEvent<V1Node> change)
    {
        var name = change.Object.Metadata.Name!;
        var cordoned = change.Type != WatchEventType.Deleted && IsCordoned(change.Object);
        if (_cordoned.GetValueOrDefault(name) == cordoned)
        {
            return;
        }

        _cordoned[name] = cordoned;
        foreach (var pod in pods.List().Where(pod => string.Equals(pod.Spec.NodeName, name, StringComparison.Ordinal)))
        {
            nodes.Enqueue(ObjectKey.Of(pod));
        }
    }
}
