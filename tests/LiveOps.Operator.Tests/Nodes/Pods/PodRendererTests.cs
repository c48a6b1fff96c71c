using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Tests.Nodes.Pods;

/// <summary>Each folder under Golden holds a MediaNode and the Pod that is to come of it.</summary>
public sealed class PodRendererTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Nodes/Pods/Golden")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Render_GoldenNode_IsGoldenPod(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Nodes/Pods/Golden", name);
        var node = JsonSerializer.Deserialize<MediaNode>(File.ReadAllText(Path.Combine(folder, "node.json")), KubernetesJson.Options)!;

        var pod = JsonSerializer.SerializeToNode(PodRenderer.Render(node), KubernetesJson.Options)!;

        JsonNode.DeepEquals(pod, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "pod.json")))).ShouldBeTrue(pod.ToJsonString(new() { WriteIndented = true }));
    }

    [Fact]
    public void Render_FieldsInAnotherOrder_HasTheSameHash() =>
        Hash("""{"name":"m","image":"i","resources":{"limits":{"cpu":"1"},"requests":{"cpu":"1"}}}""")
            .ShouldBe(Hash("""{"resources":{"requests":{"cpu":"1"},"limits":{"cpu":"1"}},"image":"i","name":"m"}"""));

    [Fact]
    public void Render_OtherImage_HasAnotherHash() =>
        Hash("""{"name":"m","image":"i"}""").ShouldNotBe(Hash("""{"name":"m","image":"j"}"""), StringComparer.Ordinal);

    private static string Hash(string container)
    {
        var node = JsonSerializer.Deserialize<MediaNode>(
            $$$$$"""{"metadata":{"name":"n","namespace":"d","uid":"u"},"spec":{"role":"Mixer","template":{"spec":{"containers":[{{{{{container}}}}}]}}}}""",
            KubernetesJson.Options)!;
        return PodRenderer.Render(node).Metadata.Annotations![PodRenderer.HashAnnotation];
    }
}
