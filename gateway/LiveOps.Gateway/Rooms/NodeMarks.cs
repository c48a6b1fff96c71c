using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;

namespace LiveOps.Gateway.Rooms;

/// <summary>
/// The earlier system's marks, kept as <c>spec.unschedulable</c> and <c>spec.drain</c> of MediaNodes (<c>docs/protocol/rest.md</c>,
/// Modules and stats).
/// </summary>
internal sealed class NodeMarks(IKubernetesClient client, IInformer<MediaNode> nodes, TimeProvider time)
{
    /// <summary>Annotation: when a mark is to be removed (RFC 3339).</summary>
    public const string Expiry = "liveops.dev/mark-expires";

    public const string Ready = "ready";

    public static readonly IReadOnlyList<string> Labels = [Ready, "cordon", "draining", "drained", "unready"];

    /// <summary>Owns the two fields; an apply that names them no more removes them.</summary>
    private const string FieldManager = "liveops-gateway-mark";

    public IEnumerable<MediaNode> Of(string @namespace) =>
        nodes.List().Where(node => node.Metadata.Namespace == @namespace).OrderBy(node => node.Metadata.Name, StringComparer.Ordinal);

    public MediaNode? Find(ObjectKey key) => nodes.Get(key);

    /// <summary>What a node is, in the earlier system's words.</summary>
    public static string LabelOf(MediaNode node) => node switch
    {
        { Status.Phase: NodePhase.Drained } => "drained",
        { Spec.Drain: not null } => "draining",
        { Spec.Unschedulable: true } => "cordon",
        { Status.Phase: NodePhase.Ready } => Ready,
        _ => "unready",
    };

    public static DateTimeOffset? ExpiryOf(MediaNode node) =>
        node.Metadata.Annotations?.GetValueOrDefault(Expiry) is { } text &&
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry) ? expiry : null;

    /// <param name="key">The node.</param>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <param name="ttl">Zero stands for ever.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False where there is no such node.</returns>
    public async Task<bool> SetAsync(ObjectKey key, string label, TimeSpan ttl, CancellationToken cancellationToken)
    {
        var metadata = new JsonObject { ["name"] = key.Name, ["namespace"] = key.Namespace };
        if (ttl > TimeSpan.Zero)
        {
            metadata["annotations"] = new JsonObject { [Expiry] = time.GetUtcNow().Add(ttl).ToString("O", CultureInfo.InvariantCulture) };
        }

        var spec = new JsonObject { ["unschedulable"] = label != Ready };
        if (label is "draining" or "drained")
        {
            spec["drain"] = new JsonObject();
        }

        // An apply adds to what others own, but cannot take a drain away that somebody else asked for: that is what "ready" is pressed for.
        if (label is not ("draining" or "drained") && Find(key)?.Spec.Drain is not null)
        {
            await PatchAsync(key, new V1Patch(new JsonObject { ["spec"] = new JsonObject { ["drain"] = null } }, PatchType.Merge) { FieldManager = FieldManager }, cancellationToken);
        }

        return await ApplyAsync(key, metadata, spec, cancellationToken);
    }

    /// <summary>Returns the node to service, whoever took it out.</summary>
    public Task<bool> RemoveAsync(ObjectKey key, CancellationToken cancellationToken) => SetAsync(key, Ready, TimeSpan.Zero, cancellationToken);

    private Task<bool> ApplyAsync(ObjectKey key, JsonObject metadata, JsonObject spec, CancellationToken cancellationToken)
    {
        // An apply makes what is not there, and a node without role and address is none.
        if (Find(key) is null)
        {
            return Task.FromResult(false);
        }

        var body = new JsonObject { ["apiVersion"] = "liveops.dev/v1alpha1", ["kind"] = "MediaNode", ["metadata"] = metadata, ["spec"] = spec };
        return PatchAsync(key, new V1Patch(body, PatchType.ServerSideApply) { FieldManager = FieldManager, Force = true }, cancellationToken);
    }

    private async Task<bool> PatchAsync(ObjectKey key, V1Patch patch, CancellationToken cancellationToken)
    {
        try
        {
            await client.PatchAsync<MediaNode>(key, patch, cancellationToken: cancellationToken);
            return true;
        }
        catch (KubernetesApiException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }
}
