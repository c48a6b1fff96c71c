using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Apply;

/// <summary>Makes and replaces the Pods of media nodes.</summary>
internal sealed class PodKeeper(Latest<V1Pod> pods, IKubernetesClient client, IEventRecorder events, Fence fence)
{
    /// <summary>Time for an orderly end, which neither bridge nor mixer needs more of.</summary>
    private const long EmptyGraceSeconds = 2;

    /// <returns>The Pod as it is, and what was decided about it.</returns>
    public async Task<(V1Pod? Pod, PodAction Action, string Reason)> EnsureAsync(MediaNode node, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(node);
        var wanted = PodRenderer.Render(node);
        var pod = pods.Get(key);
        var (action, reason) = PodRules.Decide(node, pod, wanted);
        if (action == PodAction.Create)
        {
            return await CreateAsync(node, wanted, cancellationToken);
        }

        if (action == PodAction.Replace)
        {
            events.Record(node, EventType.Normal, NodeReason.PodReplaced, $"replacing Pod {key.Name}: {reason}");
            fence.Pass();
            await client.DeleteAsync<V1Pod>(key, new() { PreconditionUid = pod!.Metadata.Uid }, cancellationToken);
        }

        return (pod, action, reason);
    }

    /// <summary>Deletes the Pod of an empty node; another is made from the template as it is now.</summary>
    public Task ReplaceAsync(MediaNode node, V1Pod pod, CancellationToken cancellationToken)
    {
        events.Record(node, EventType.Normal, NodeReason.PodReplaced, $"replacing Pod {pod.Metadata.Name}: the template was changed, and the node is empty");
        return LetGoAsync(pod, cancellationToken);
    }

    /// <summary>Ends the Pod of a node that is gone: nobody drives it any more.</summary>
    public async Task LetGoAsync(MediaNode gone, CancellationToken cancellationToken)
    {
        if (pods.Get(ObjectKey.Of(gone)) is { } pod && PodRules.IsOwn(gone, pod))
        {
            await LetGoAsync(pod, cancellationToken);
        }
    }

    /// <summary>Ends a Pod without rooms: its preStop hook waits for the rooms to leave, and these have left.</summary>
    public async Task LetGoAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        if (pod.Metadata.DeletionGracePeriodSeconds <= EmptyGraceSeconds)
        {
            return;
        }

        fence.Pass();
        try
        {
            await client.DeleteAsync<V1Pod>(
                ObjectKey.Of(pod), new() { PreconditionUid = pod.Metadata.Uid, GracePeriodSeconds = EmptyGraceSeconds }, cancellationToken);
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            // It is gone, and another has its name.
        }
    }

    /// <summary>
    /// Marks a Pod that has rooms, which a PodDisruptionBudget then protects from eviction, and unmarks one that has none.
    /// </summary>
    public async Task MarkAsync(V1Pod pod, bool occupied, CancellationToken cancellationToken)
    {
        if (pod.Metadata.Labels?.ContainsKey(PodRenderer.OccupiedLabel) == occupied)
        {
            return;
        }

        var labels = new Dictionary<string, string?>(StringComparer.Ordinal) { [PodRenderer.OccupiedLabel] = occupied ? "true" : null };
        fence.Pass();
        var patch = new V1Patch(new { metadata = new { pod.Metadata.Uid, labels } }, PatchType.Merge);
        try
        {
            pods.Wrote(pod, await client.PatchAsync<V1Pod>(ObjectKey.Of(pod), patch, cancellationToken: cancellationToken));
        }
        catch (KubernetesApiException e) when (e.IsConflict || e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            // It is gone, or another has its name; what comes of that brings the node back here.
        }
    }

    private async Task<(V1Pod? Pod, PodAction Action, string Reason)> CreateAsync(MediaNode node, V1Pod wanted, CancellationToken cancellationToken)
    {
        fence.Pass();
        try
        {
            var pod = await client.CreateAsync(wanted, cancellationToken);
            events.Record(node, EventType.Normal, NodeReason.PodCreated, $"made Pod {wanted.Metadata.Name}");
            return (pod, PodAction.Create, "the Pod was just made");
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            // Only Pods that carry our label are watched: this one is new to the watch, or somebody else's.
            var pod = await client.GetAsync<V1Pod>(ObjectKey.Of(node), cancellationToken);
            var (action, reason) = PodRules.Decide(node, pod, wanted);
            return (pod, action == PodAction.LeaveForeign ? action : PodAction.Wait, reason);
        }
    }
}
