using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Rooms;

/// <summary>
/// Removes what the nodes have for a room. A node that is away holds nothing up: what it still has is removed when it returns, since
/// then no room will be placed there that it belongs to.
/// </summary>
internal sealed class RoomTeardown(RoomLedger ledger, NodeDirectory directory, IEventRecorder events, IOptions<PlacementOptions> options, TimeProvider time)
{
    /// <returns>Null when nothing is left that could be removed now, else what is waited for.</returns>
    public async Task<string?> RunAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        var placement = ledger.Find(room.Metadata.Uid!);
        var bridge = Find(placement?.Bridge ?? Parse(room.Status?.Bridge?.Node));
        var mixer = Find(placement?.Mixer ?? Parse(room.Status?.Mixer?.Node));
        return await RunAsync(room, bridge, node => BridgeApplier.RemoveRoomAsync(node.Bridge!, room.Metadata.Uid!, cancellationToken))
            ?? await RunAsync(room, mixer, node => MixApplier.RemoveMixAsync(node.Mixer!, room.Metadata.Uid!, cancellationToken));
    }

    private async Task<string?> RunAsync(LiveRoom room, LiveNode? node, Func<LiveNode, Task> remove)
    {
        if (node is null)
        {
            return null;
        }

        if (!node.IsUp)
        {
            return IsFirstContact(node) ? $"waits for the first contact with {node.Key}" : null;
        }

        try
        {
            await remove(node);
            return null;
        }
        catch (NodeException e) when (e.Failure is NodeFailure.Unreachable or NodeFailure.Slow)
        {
            return $"{node.Key} did not answer: {e.Message}";
        }
        catch (NodeException e)
        {
            // Asking again would not help, and must not keep the object from going; the node's own reconciliation goes on trying.
            events.Record(room, EventType.Warning, RoomReason.BridgeRefused, $"{node.Key} refuses to remove the room: {e.Message}");
            return null;
        }
    }

    /// <summary>An operator that has just started has reached no node yet; that does not mean that they are away.</summary>
    private bool IsFirstContact(LiveNode node) =>
        node.Link?.State.Phase == LinkPhase.Connecting && node.DownSince is { } since && time.GetUtcNow() - since < options.Value.FirstContact;

    private LiveNode? Find(ObjectKey? key) => key is { } node ? directory.Find(node) : null;

    private static ObjectKey? Parse(string? node) => node is null ? null : ObjectKey.Parse(node);
}
