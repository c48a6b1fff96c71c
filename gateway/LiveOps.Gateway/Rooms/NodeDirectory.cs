using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;

namespace LiveOps.Gateway.Rooms;

/// <summary>Finds bridges and mixers by the names that rooms give them.</summary>
internal sealed class NodeDirectory(IInformer<MediaNode> nodes, SecretReader secrets)
{
    private static readonly IReadOnlyDictionary<string, byte[]> None = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>Null where there is no such node, or where it has no address yet.</summary>
    /// <param name="node">namespace/name of the MediaNode.</param>
    /// <param name="cancellationToken">Ends the reading of its Secret.</param>
    public async ValueTask<NodeAccess?> FindAsync(string node, CancellationToken cancellationToken)
    {
        var found = nodes.Get(ObjectKey.Parse(node));
        var address = found?.Status?.Address ?? found?.Spec.Endpoint;
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return new NodeAccess(uri, found!.Spec.SecretRef is { } reference
            ? await secrets.ReadAsync(new ObjectKey(found.Metadata.Namespace, reference.Name), cancellationToken)
            : None);
    }
}
