using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Does what was decided about a pool, and tells of it by Events.</summary>
internal sealed class PoolKeeper(IKubernetesClient client, PoolCreations creations, IEventRecorder events, PoolMetrics metrics, Fence fence)
{
    public async Task ActAsync(MediaPool pool, PoolDecision decision, IReadOnlyList<MediaNode> present, CancellationToken cancellationToken)
    {
        fence.Pass();
        try
        {
            await RunAsync(pool, decision, present, cancellationToken);
            metrics.Decided(pool, decision);
        }
        catch (KubernetesApiException e) when (e.IsConflict || e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            // Somebody else changed the node, or has made it: the next look decides anew.
        }
    }

    private async Task RunAsync(MediaPool pool, PoolDecision decision, IReadOnlyList<MediaNode> present, CancellationToken cancellationToken)
    {
        if (decision.Action == PoolAction.Add)
        {
            foreach (var name in PoolRenderer.FreeNames(pool, present).Take(decision.Count))
            {
                creations.Made(await client.CreateAsync(PoolRenderer.Node(pool, name), cancellationToken));
                events.Record(pool, EventType.Normal, PoolReason.NodeAdded, $"added {name}: {decision.Reason}");
            }
        }
        else if (decision.Node is { } key && present.FirstOrDefault(one => ObjectKey.Of(one) == key) is { } node)
        {
            await ChangeAsync(pool, decision, node, cancellationToken);
        }
    }

    private async Task ChangeAsync(MediaPool pool, PoolDecision decision, MediaNode node, CancellationToken cancellationToken)
    {
        var name = node.Metadata.Name!;
        switch (decision.Action)
        {
            case PoolAction.Retire:
                await PatchAsync(node, PoolRenderer.Mark(node, retiring: true), PatchType.Merge, cancellationToken);
                events.Record(pool, EventType.Normal, PoolReason.NodeRetired, $"{name} takes no more rooms: {decision.Reason}");
                break;
            case PoolAction.Restore:
                await PatchAsync(node, PoolRenderer.Mark(node, retiring: false), PatchType.Merge, cancellationToken);
                events.Record(pool, EventType.Normal, PoolReason.NodeRestored, $"{name} takes rooms again: {decision.Reason}");
                break;
            case PoolAction.Remove:
                await client.DeleteAsync<MediaNode>(ObjectKey.Of(node), new() { PreconditionUid = node.Metadata.Uid }, cancellationToken);
                events.Record(pool, EventType.Normal, PoolReason.NodeRemoved, $"removed {name}: {decision.Reason}");
                break;
            case PoolAction.Update:
                await PatchAsync(node, PoolRenderer.Renewal(pool, node), PatchType.Json, cancellationToken);
                events.Record(pool, EventType.Normal, PoolReason.NodeUpdated, $"updated {name}: {decision.Reason}");
                break;
            default:
                break;
        }
    }

    private Task<MediaNode> PatchAsync(MediaNode node, JsonNode body, PatchType type, CancellationToken cancellationToken) =>
        client.PatchAsync<MediaNode>(ObjectKey.Of(node), new(body, type), cancellationToken: cancellationToken);
}
