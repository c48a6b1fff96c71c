using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Patches;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Patches;

public sealed class StrategicMergePatchTests
{
    [Theory]
    // Containers by name, variables in them by name, ports by number.
    [InlineData("{spec: {containers: [{name: a, image: x}, {name: b, image: y}]}}", "{spec: {containers: [{name: b, image: z}]}}", "{spec: {containers: [{name: a, image: x}, {name: b, image: z}]}}")]
    [InlineData("{spec: {containers: [{name: a, env: [{name: A, value: '1'}]}]}}", "{spec: {containers: [{name: a, env: [{name: B, value: '2'}]}]}}", "{spec: {containers: [{name: a, env: [{name: A, value: '1'}, {name: B, value: '2'}]}]}}")]
    [InlineData("{spec: {containers: [{name: a}]}}", "{spec: {containers: [{name: c, image: z}]}}", "{spec: {containers: [{name: a}, {name: c, image: z}]}}")]
    // Directives.
    [InlineData("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {containers: [{name: a, $patch: delete}]}}", "{spec: {containers: [{name: b}]}}")]
    [InlineData("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {containers: [{$patch: replace}, {name: c}]}}", "{spec: {containers: [{name: c}]}}")]
    [InlineData("{spec: {nodeName: n, hostname: h}}", "{spec: {$patch: replace, hostname: i}}", "{spec: {hostname: i}}")]
    [InlineData("{spec: {nodeName: n}, status: {phase: a}}", "{status: {$patch: delete}}", "{spec: {nodeName: n}}")]
    [InlineData("{spec: {volumes: [{name: v, emptyDir: {}}]}}", "{spec: {volumes: [{name: v, $retainKeys: [name, hostPath], hostPath: {path: /a}}]}}", "{spec: {volumes: [{name: v, hostPath: {path: /a}}]}}")]
    [InlineData("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {$setElementOrder/containers: [{name: b}, {name: a}], containers: [{name: a, image: x}]}}", "{spec: {containers: [{name: b}, {name: a, image: x}]}}")]
    [InlineData("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {$setElementOrder/containers: [{name: b}, {name: a}]}}", "{spec: {containers: [{name: b}, {name: a}]}}")]
    [InlineData("{metadata: {finalizers: [a, b]}}", "{metadata: {$deleteFromPrimitiveList/finalizers: [a]}}", "{metadata: {finalizers: [b]}}")]
    [InlineData("{metadata: {finalizers: [a, b]}}", "{metadata: {finalizers: [b, c]}}", "{metadata: {finalizers: [a, b, c]}}")]
    // Lists without a key, maps and nulls as in merge patches.
    [InlineData("{spec: {containers: [{name: a, args: [x, y]}]}}", "{spec: {containers: [{name: a, args: [z]}]}}", "{spec: {containers: [{name: a, args: [z]}]}}")]
    [InlineData("{metadata: {labels: {a: '1', b: '2'}}}", "{metadata: {labels: {a: null, c: '3'}}}", "{metadata: {labels: {b: '2', c: '3'}}}")]
    public void Apply_ToPod_GivesResult(string target, string patch, string expected)
    {
        var result = StrategicMergePatch.Apply(SchemaManifests.Yaml(target), SchemaManifests.Yaml(patch), SchemaManifests.Pod);
        JsonNode.DeepEquals(result, SchemaManifests.Yaml(expected)).ShouldBeTrue(result.ToJsonString());
    }

    [Theory]
    [InlineData("{spec: {containers: [{image: a}]}}")]
    [InlineData("{spec: {$patch: destroy}}")]
    [InlineData("{spec: {$retainKeys: [a], nodeName: b}}")]
    [InlineData("{metadata: {$deleteFromPrimitiveList/finalizers: a}}")]
    public void Apply_Malformed_IsRefused(string patch) => Should.Throw<PatchException>(() =>
        StrategicMergePatch.Apply(SchemaManifests.Yaml("{spec: {containers: [{name: a}]}, metadata: {finalizers: [a]}}"), SchemaManifests.Yaml(patch), SchemaManifests.Pod));
}
