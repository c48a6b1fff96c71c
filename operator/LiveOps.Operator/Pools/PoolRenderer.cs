using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Renders the MediaNodes of a pool. Pure.</summary>
internal static class PoolRenderer
{
    /// <summary>Names the pool that a node belongs to.</summary>
    public const string PoolLabel = "liveops.dev/pool";

    /// <summary>Present while the pool is about to remove the node.</summary>
    public const string RetiringAnnotation = "liveops.dev/retiring";

    /// <summary>What the node was made from; another value means that it is not as the pool's spec has it now.</summary>
    public const string HashAnnotation = "liveops.dev/pool-hash";

    public static MediaNode Node(MediaPool pool, string name) => new()
    {
        Metadata = new()
        {
            Name = name,
            Namespace = pool.Metadata.Namespace,
            Labels = new SortedDictionary<string, string>(pool.Spec.NodeLabels?.ToDictionary(StringComparer.Ordinal) ?? [], StringComparer.Ordinal) { [PoolLabel] = pool.Metadata.Name! },
            Annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [HashAnnotation] = Hash(pool) },
            OwnerReferences = [Owner(pool)],
        },
        Spec = new()
        {
            Role = pool.Spec.Role,
            Engine = pool.Spec.Engine,
            Capacity = pool.Spec.Capacity,
            SecretRef = pool.Spec.SecretRef,
            Template = pool.Spec.Template,
        },
    };

    /// <summary>Names by number, so that two operators that both believe to lead make the same node, and one of them fails.</summary>
    public static IEnumerable<string> FreeNames(MediaPool pool, IEnumerable<MediaNode> present)
    {
        var taken = present.Select(node => node.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, int.MaxValue).Select(number => string.Create(CultureInfo.InvariantCulture, $"{pool.Metadata.Name}-{number}")).Where(name => !taken.Contains(name));
    }

    /// <summary>Whether a node belongs to the pool, and not to one of the same name before it.</summary>
    public static bool IsOf(MediaPool pool, MediaNode node) =>
        node.Metadata.OwnerReferences?.Any(owner => string.Equals(owner.Uid, pool.Metadata.Uid, StringComparison.Ordinal)) == true;

    public static bool IsOutdated(MediaPool pool, MediaNode node) =>
        !string.Equals(node.Metadata.Annotations?.GetValueOrDefault(HashAnnotation), Hash(pool), StringComparison.Ordinal);

    /// <summary>
    /// A merge patch that takes a node out of service, or back into it. Only onto the version that was looked at: what somebody else wrote
    /// meanwhile may be a reason against it.
    /// </summary>
    public static JsonObject Mark(MediaNode node, bool retiring) => new()
    {
        ["metadata"] = new JsonObject
        {
            ["resourceVersion"] = node.Metadata.ResourceVersion,
            ["annotations"] = new JsonObject { [RetiringAnnotation] = retiring ? "true" : null },
        },
        ["spec"] = new JsonObject { ["unschedulable"] = retiring },
    };

    /// <summary>
    /// A JSON patch that makes the spec of a node what the pool has it to be: a merge would keep what the template left out. Whether it is
    /// in service is not the pool's to say.
    /// </summary>
    public static JsonArray Renewal(MediaPool pool, MediaNode node) =>
    [
        new JsonObject { ["op"] = "test", ["path"] = "/metadata/resourceVersion", ["value"] = node.Metadata.ResourceVersion },
        new JsonObject { ["op"] = "replace", ["path"] = "/spec", ["value"] = JsonSerializer.SerializeToNode(Renewed(pool, node), KubernetesJson.Options) },
        new JsonObject { ["op"] = "add", ["path"] = "/metadata/annotations/" + HashAnnotation.Replace("/", "~1", StringComparison.Ordinal), ["value"] = Hash(pool) },
    ];

    private static MediaNodeSpec Renewed(MediaPool pool, MediaNode node) =>
        Node(pool, node.Metadata.Name!).Spec with { Unschedulable = node.Spec.Unschedulable, Drain = node.Spec.Drain };

    /// <summary>Of all that a node takes over from the spec; how many there are is not part of it.</summary>
    private static string Hash(MediaPool pool) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        pool.Spec with { Min = 0, Max = 0, BufferRooms = 0, CooldownSeconds = 0 }, KubernetesJson.Options)))[..16];

    /// <summary>Does not hold up the pool's deletion: its nodes go after it.</summary>
    private static V1OwnerReference Owner(MediaPool pool) => new()
    {
        ApiVersion = pool.ApiVersion ?? "liveops.dev/v1alpha1",
        Kind = pool.Kind ?? "MediaPool",
        Name = pool.Metadata.Name!,
        Uid = pool.Metadata.Uid!,
        Controller = true,
    };
}
