using LiveOps.Operator.Apply;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>Notes which nodes are to be emptied, and does what waits for their being empty.</summary>
internal sealed class DrainKeeper(RoomLedger ledger, Machines machines, UpgradeTurns turns, PodKeeper pods, DrainClock clock)
{
    public async Task KeepAsync(LiveNode live, NodeAim aim, CancellationToken cancellationToken)
    {
        Note(live, aim);
        if (aim.Pod is not { Metadata.DeletionTimestamp: null } pod)
        {
            return;
        }

        var rooms = ledger.LoadOf(live.Key).Rooms;
        if (rooms == 0 && live.Drain?.Reason == DrainReason.TemplateChanged)
        {
            await pods.ReplaceAsync(live.Node, pod, cancellationToken);
        }
        else
        {
            await pods.MarkAsync(pod, occupied: rooms > 0, cancellationToken);
        }
    }

    /// <summary>The node is gone.</summary>
    public void Forget(LiveNode live) => turns.Release(live);

    private void Note(LiveNode live, NodeAim aim)
    {
        var turn = aim.IsOutdated && turns.TryTake(live);
        if (!aim.IsOutdated && live.IsUp && aim.Pod?.Metadata.DeletionTimestamp is null)
        {
            turns.Release(live);
        }

        var order = DrainRules.Decide(live.Node, aim.Pod, machines.IsCordoned(aim.Pod?.Spec.NodeName), turn ? clock.Upgrade : null);
        var before = live.Drain;
        live.Drain = order is null ? null : clock.Begin(order, before, live.Node.Status?.Drain, ledger.LoadOf(live.Key).Rooms);
        if (live.Drain is null)
        {
            live.DrainObstacle = null;
        }

        if (before?.Reason != live.Drain?.Reason || before?.Deadline != live.Drain?.Deadline)
        {
            clock.Changed(live.Key);
        }
    }
}
