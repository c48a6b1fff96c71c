using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Standalone.Up.Components;

namespace LiveOps.Standalone.Up;

/// <summary>Waits for the media nodes, since a room applied before they are there only waits for them in turn.</summary>
internal static class NodesReady
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>The nodes run by this machine that are not ready, in case they took too long.</summary>
    public static async Task<IReadOnlyList<MediaNode>> WaitAsync(IKubernetesClient client, UpOptions options, CancellationToken cancellationToken)
    {
        if (!options.Components.Contains(ComponentName.Pods) || !options.Components.Contains(ComponentName.Operator))
        {
            return [];
        }

        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var nodes = await client.ListAsync<MediaNode>(cancellationToken: cancellationToken);
            var waiting = nodes.Items.Where(node => node.Spec.Template is not null && node.Status?.Phase is null or NodePhase.Pending or NodePhase.NotReady).ToArray();
            if (waiting.Length == 0 || TimeProvider.System.GetElapsedTime(started) > Longest)
            {
                return waiting;
            }

            await Task.Delay(Interval, cancellationToken);
        }
    }
}
