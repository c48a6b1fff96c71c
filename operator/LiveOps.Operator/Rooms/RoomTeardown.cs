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
        var uid = room.Metadata.Uid!;
        var placement = ledger.Find(uid);
        var nodes = placement?.Shares().Select(share => share.Node) ?? new[] { Parse(room.Status?.Bridge?.Node), Parse(room.Status?.Mixer?.Node) }.OfType<ObjectKey>();

        // Bridges before mixers: nothing is to be sent any more when a mix ends.
        foreach (var node in nodes.Select(directory.Find).OfType<LiveNode>().OrderBy(node => node.Node.Spec.Role))
        {
            if (await RunAsync(room, node, () => RemoveAsync(node, uid, placement?.Mixer, cancellationToken)) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static Task RemoveAsync(LiveNode node, string uid, ObjectKey? mixer, CancellationToken cancellationToken) => node.Bridge is { } bridge
        ? BridgeApplier.RemoveRoomAsync(bridge, uid, cancellationToken)
        : MixApplier.RemoveMixAsync(node.Mixer!, uid, moved: mixer is not null && mixer != node.Key, cancellationToken);

    private async Task<string?> RunAsync(LiveRoom room, LiveNode node, Func<Task> remove)
    {
        if (!node.IsUp)
        {
            return IsFirstContact(node) ? $"waits for the first contact with {node.Key}" : null;
        }

        try
        {
            await remove();
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

    private static ObjectKey? Parse(string? node) => node is null ? null : ObjectKey.Parse(node);
}
