using System.Text.Json.Nodes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>What objects name of each other is there.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Selectors_SelectPods(string name)
    {
        var rendering = await Rendering.OfAsync(name);
        var pods = rendering.Objects.Where(one => one.PodTemplate is not null).Select(one => Labels(one.PodTemplate!["metadata"]!["labels"])).ToList();

        foreach (var (from, selector) in rendering.Objects.SelectMany(SelectorsOf))
        {
            // A Pod disruption budget or a policy of a component that has no Pod selects none, and that is no harm.
            if (IsOfNobody(rendering, selector))
            {
                continue;
            }

            pods.ShouldContain(labels => selector.All(one => labels.GetValueOrDefault(one.Key) == one.Value), $"{from}: {string.Join(',', selector)}");
        }
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Names_OfAccountsConfigMapsAndSecrets_AreThereOrGivenByTheUser(string name)
    {
        var rendering = await Rendering.OfAsync(name);
        string[] given = ["my-gateway", "my-media", "my-redis", "turn-credentials", "registry", "radio-tls"];
        var there = rendering.Objects.Select(one => (one.Kind, one.Name)).ToHashSet();

        foreach (var manifest in rendering.Objects)
        {
            foreach (var (kind, named) in ReferencesOf(manifest.Object))
            {
                (there.Contains((kind, named)) || (kind == "Secret" && given.Contains(named))).ShouldBeTrue($"{manifest} names {kind} {named}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Objects_AreInTheReleasesNamespace_AndAreCalledOnce(string name)
    {
        var objects = (await Rendering.OfAsync(name)).Objects;

        objects.Where(one => !one.Kind.StartsWith("ClusterRole", StringComparison.Ordinal)).ShouldAllBe(one => one.Namespace == "live");
        objects.Select(one => one.ToString()).ShouldBeUnique(StringComparer.Ordinal);
        objects.ShouldAllBe(one => one.Name.Length <= 63);
        objects.Select(one => one.Text("metadata", "labels", "app.kubernetes.io/part-of")).ShouldAllBe(part => part == "liveops");
    }

    private static bool IsOfNobody(Rendering rendering, Dictionary<string, string> selector) =>
        rendering.Case == "no-media" && selector["app.kubernetes.io/component"] is "bridge" or "mixer";

    private static IEnumerable<(string From, Dictionary<string, string> Selector)> SelectorsOf(Manifest manifest)
    {
        var selector = manifest.Kind switch
        {
            "Service" => manifest.At("spec", "selector"),
            "NetworkPolicy" => manifest.At("spec", "podSelector", "matchLabels"),
            "Deployment" or "PodDisruptionBudget" or "PodMonitor" => manifest.At("spec", "selector", "matchLabels"),
            _ => null,
        };

        // Put on by the operator while the Pod has rooms.
        const string occupied = "liveops.dev/occupied";
        return selector is null ? [] : [(manifest.ToString(), Labels(selector).Where(one => one.Key != occupied).ToDictionary(StringComparer.Ordinal))];
    }

    private static Dictionary<string, string> Labels(JsonNode? labels) =>
        labels!.AsObject().ToDictionary(one => one.Key, one => one.Value!.ToString(), StringComparer.Ordinal);

    private static IEnumerable<(string Kind, string Name)> ReferencesOf(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            return items.SelectMany(ReferencesOf);
        }

        return node is not JsonObject fields ? [] : fields.SelectMany(field => field.Key switch
        {
            "configMapRef" => [("ConfigMap", field.Value!["name"]!.ToString())],
            "secretKeyRef" or "secretRef" or "credentials" => [("Secret", field.Value!["name"]!.ToString())],
            "secretName" => [("Secret", field.Value!.ToString())],
            "serviceAccountName" => [("ServiceAccount", field.Value!.ToString())],
            _ => ReferencesOf(field.Value),
        });
    }
}
