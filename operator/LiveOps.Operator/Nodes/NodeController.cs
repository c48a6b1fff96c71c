using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Hosting;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Brings the world in line with one MediaNode: (1) Pod and credentials, (2) link, whether it
/// is to be emptied, (3) what rooms left behind, (4) status.</summary>
internal sealed class NodeController(
    Latest<MediaNode> nodes, StartUp startUp, NodeKeeper keeper, OrphanCollector orphans, NodeReporter reporter) : IEntityController<MediaNode>
{
    public async Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        await startUp.WaitAsync(cancellationToken);
        if (nodes.Get(key) is not { } node)
        {
            await keeper.RemoveAsync(key, cancellationToken);
            return ReconciliationResult.Done;
        }

        // (1), (2)
        var (live, aim) = await keeper.EnsureAsync(key, node, cancellationToken);

        // (3)
        if (live.IsUp)
        {
            await orphans.CollectAsync(live, cancellationToken);
        }

        // (4)
        var again = await reporter.ReportAsync(live, aim, cancellationToken) ?? aim.LookAgain;
        return again is { } delay ? ReconciliationResult.After(delay) : ReconciliationResult.Done;
    }
}
