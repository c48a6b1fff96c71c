using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>
/// Moves a room that is on air off a node that is being emptied, or to one that somebody asked for: (1) a node to go to is reserved,
/// (2) what the room needs is made there, (3) the room becomes that node's, which its next reconciliation writes into the status that
/// gateways follow, (4) what it had is removed. Each look at the room takes one step; one that fails is repeated.
/// </summary>
internal sealed class RoomMover(
    RoomLedger ledger, NodeDirectory directory, MovePreparation preparation, RoomSwitch roomSwitch, MoveDesk desk)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan FailedAgain = TimeSpan.FromMilliseconds(500);

    /// <returns>When to look at the room again, or null.</returns>
    public async Task<TimeSpan?> AdvanceAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        var placement = ledger.Find(room.Metadata.Uid!);
        try
        {
            return placement switch
            {
                null => null,
                { Move: { Stage: MoveStage.Preparing } move } => await PrepareAsync(room, move, cancellationToken),
                { Move: { Stage: MoveStage.Leaving } move } => await LeaveAsync(room, move, cancellationToken),
                _ => Begin(room, placement, NodeRole.Mixer) ?? Begin(room, placement, NodeRole.Bridge) ?? desk.Rest(room, placement),
            };
        }
        catch (NodeException e)
        {
            desk.Failed(room, placement!.Move!, e.Message);
            return FailedAgain;
        }
    }

    private TimeSpan? Begin(LiveRoom room, RoomPlacement placement, NodeRole role) =>
        placement.On(role) is { } key && directory.Find(key) is { Drain: { } drain } node ? desk.Begin(room, role, node, drain) : null;

    private async Task<TimeSpan?> PrepareAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken)
    {
        if (directory.Find(move.From) is { Drain: null, IsUp: true } && !desk.IsOrdered(room))
        {
            await preparation.ClearAsync(room, move, cancellationToken);
            desk.Cancelled(room, move);
            return AtOnce;
        }

        if (directory.Find(move.To) is not { IsUp: true, Drain: null })
        {
            desk.Abandoned(room, move);
            return AtOnce;
        }

        if (await preparation.PrepareAsync(room, move, cancellationToken) is { } wait)
        {
            return wait;
        }

        roomSwitch.Make(room, move);
        return AtOnce;
    }

    private async Task<TimeSpan?> LeaveAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken)
    {
        if (desk.LingersFor(room, move) is { } rest)
        {
            return rest;
        }

        await preparation.ClearAsync(room, move, cancellationToken);
        return desk.Moved(room, move);
    }
}
