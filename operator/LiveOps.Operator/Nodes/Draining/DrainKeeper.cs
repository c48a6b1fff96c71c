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
        var turn = Note(live, aim);
        var rooms = ledger.LoadOf(live.Key).Rooms;
        switch (aim.Pod)
        {
            case null:
                break;
            case { Metadata.DeletionTimestamp: not null } going when rooms == 0:
                await pods.LetGoAsync(going, cancellationToken);
                break;
            case { Metadata.DeletionTimestamp: not null }:
                break;
            case var outdated when turn && rooms == 0:
                await pods.ReplaceAsync(live.Node, outdated, cancellationToken);
                break;
            default:
                await pods.MarkAsync(aim.Pod, occupied: rooms > 0, cancellationToken);
                break;
        }
    }

    /// <summary>The node is gone.</summary>
    public async Task ForgetAsync(LiveNode live, CancellationToken cancellationToken)
    {
        turns.Release(live);
        await pods.LetGoAsync(live.Node, cancellationToken);
    }

    /// <returns>Whether its Pod may be made anew.</returns>
    private bool Note(LiveNode live, NodeAim aim)
    {
        var containers = aim.Pod?.Status?.ContainerStatuses;
        live.IsMade = !aim.IsOutdated && containers?.Count > 0;
        var turn = aim.IsOutdated && turns.TryTake(live, runs: containers?.All(container => container.Ready) == true);
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

        return turn;
    }
}
