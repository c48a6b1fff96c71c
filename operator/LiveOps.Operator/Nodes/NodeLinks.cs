using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Makes the links to nodes, and closes them.</summary>
internal sealed class NodeLinks(
    IBridgeConnector bridges, IMixerConnector mixers, ILinkObserver observer, LinkSettings settings, Fence fence)
{
    /// <summary>Sees to it that the node is linked to where it is driven now.</summary>
    public async Task EnsureAsync(LiveNode node, NodeAim aim)
    {
        if (node.Link is { } present && present.Target == aim.Target)
        {
            return;
        }

        await CloseAsync(node);
        node.NoLinkReason = aim.Obstacle?.Message ?? "it is being connected to";
        if (aim.Target is { } target)
        {
            var link = Make(node.Key, node.Node.Spec.Role, target);
            node.Link = link;
            link.Start();
        }
    }

    public async Task CloseAsync(LiveNode node)
    {
        if (node.Link is { } link)
        {
            node.Link = null;
            await link.DisposeAsync();
            settings.Pace.Forget(node.Key);
            node.Track(up: false, settings.Time.GetUtcNow());
        }
    }

    private NodeLink Make(ObjectKey key, NodeRole role, NodeTarget target)
    {
        var context = settings.Context(observer);
        return role == NodeRole.Bridge ? new BridgeLink(key, target, bridges, fence, context) : new MixerLink(key, target, mixers, fence, context);
    }
}
