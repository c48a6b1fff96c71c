using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>Finds whom a Secret concerns. Rooms are many and indexed; nodes are few and gone through.</summary>
internal sealed class SecretUsers(IInformer<MediaNode> mediaNodes, PinSecrets pins, IKeySink<MediaNode> nodes, IKeySink<LiveRoom> rooms)
{
    public void Enqueue(ObjectKey secret)
    {
        foreach (var node in mediaNodes.List())
        {
            if (string.Equals(node.Spec.SecretRef?.Name, secret.Name, StringComparison.Ordinal)
                && string.Equals(node.Metadata.Namespace, secret.Namespace, StringComparison.Ordinal))
            {
                nodes.Enqueue(ObjectKey.Of(node));
            }
        }

        foreach (var room in pins.RoomsOf(secret))
        {
            rooms.Enqueue(room);
        }
    }
}
