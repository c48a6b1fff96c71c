using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Chaos.Invariants;

/// <summary>What the mixers have, asked of themselves.</summary>
internal static class Mixers
{
    /// <summary>UIDs of the rooms that a mixer mixes.</summary>
    public static async Task<IReadOnlyList<string>> MixesAsync(IKubernetesClient kubernetes, MediaNode node, HttpClient http, CancellationToken cancellationToken)
    {
        var secret = await kubernetes.GetAsync<V1Secret>(new(node.Metadata.Namespace, node.Spec.SecretRef!.Name), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(node.Status!.Address!), "/v1/mixes"))
        {
            Headers = { Authorization = new("Bearer", Encoding.UTF8.GetString(secret!.Data!["token"])) },
        };
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return [.. (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["items"]!.AsArray().Select(mix => mix!["uid"]!.GetValue<string>())];
    }
}
