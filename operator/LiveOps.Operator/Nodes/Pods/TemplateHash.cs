using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Nodes.Pods;

/// <summary>Fingerprint of what a Pod is made from. The order in which a template names its fields does not count.</summary>
internal static class TemplateHash
{
    private const int Length = 16;

    public static string Of(V1Pod pod)
    {
        var sorted = Sort(JsonSerializer.SerializeToNode(pod, KubernetesJson.Options));
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sorted)))[..Length];
    }

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sort(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
