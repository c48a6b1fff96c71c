using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Cluster;

/// <summary>Declares a custom resource (apiextensions.k8s.io/v1).</summary>
[KubernetesEntity(Group = "apiextensions.k8s.io", ApiVersion = "v1", Kind = "CustomResourceDefinition", PluralName = "customresourcedefinitions")]
internal sealed record CustomResourceDefinition : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "apiextensions.k8s.io/v1";

    public string? Kind { get; init; } = "CustomResourceDefinition";

    public V1ObjectMeta Metadata { get; init; } = new();

    public JsonObject? Spec { get; init; }

    public static CustomResourceDefinition Widgets { get; } = new()
    {
        Metadata = new() { Name = "widgets.test.liveops.dev" },
        Spec = JsonNode.Parse("""
            {
              "group": "test.liveops.dev", "scope": "Namespaced",
              "names": { "plural": "widgets", "singular": "widget", "kind": "Widget", "listKind": "WidgetList" },
              "versions": [{
                "name": "v1", "served": true, "storage": true, "subresources": { "status": {} },
                "schema": { "openAPIV3Schema": { "type": "object", "properties": {
                  "spec": { "type": "object", "properties": { "size": { "type": "integer", "maximum": 100 }, "colour": { "type": "string" } } },
                  "status": { "type": "object", "properties": { "size": { "type": "integer" } } }
                } } }
              }]
            }
            """)!.AsObject(),
    };
}
