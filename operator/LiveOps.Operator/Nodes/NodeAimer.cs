using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Finds out where a node is driven and with what credentials, making its Pod where it has a template.</summary>
internal sealed class NodeAimer(PodKeeper pods, IInformer<V1Secret> secrets)
{
    private static readonly TimeSpan ForeignAgain = TimeSpan.FromSeconds(5);

    public async Task<NodeAim> AimAsync(MediaNode node, CancellationToken cancellationToken)
    {
        // The Pod is made even without the Secret: it says itself what it waits for, and runs the moment that is there.
        var place = node.Spec.Endpoint is { } endpoint ? new() { Address = new Uri(endpoint) } : await FindPodAsync(node, cancellationToken);
        var (credentials, missing) = Credentials(node);
        return missing is not null ? place with { Obstacle = missing }
            : place is { Address: { } address, Obstacle: null } ? place with { Target = new(address, credentials) }
            : place;
    }

    private async Task<NodeAim> FindPodAsync(MediaNode node, CancellationToken cancellationToken)
    {
        var (pod, action, reason) = await pods.EnsureAsync(node, cancellationToken);
        if (action == PodAction.LeaveForeign)
        {
            return new() { Obstacle = Finding.False(NodeReason.PodForeign, reason), LookAgain = ForeignAgain };
        }

        if (action is PodAction.Keep or PodAction.Upgrade or PodAction.Wait && PodRules.Address(pod) is { } ip)
        {
            var address = new Uri(node.Spec.Role == NodeRole.Bridge ? $"ws://{ip}:8188/" : $"http://{ip}:8090/");
            return new() { Address = address, Pod = pod, IsOutdated = action == PodAction.Upgrade };
        }

        return new() { Pod = pod, Obstacle = Finding.False(NodeReason.PodNotRunning, action == PodAction.Keep ? PodRules.Waiting(pod) : reason) };
    }

    private (NodeCredentials Credentials, Finding? Missing) Credentials(MediaNode node)
    {
        if (node.Spec.SecretRef is not { } reference)
        {
            return (NodeCredentials.None, null);
        }

        if (secrets.Get(new(node.Metadata.Namespace, reference.Name)) is not { } secret)
        {
            return (NodeCredentials.None, Finding.False(NodeReason.SecretMissing, $"Secret {reference.Name} does not exist"));
        }

        string[] wanted = node.Spec.Role == NodeRole.Bridge ? ["apiSecret", "adminKey"] : ["token"];
        return wanted.FirstOrDefault(key => secret.Data?.ContainsKey(key) != true) is { } absent
            ? (NodeCredentials.None, Finding.False(NodeReason.SecretMissing, $"Secret {reference.Name} has no key {absent}"))
            : (NodeCredentials.From(secret), null);
    }
}
