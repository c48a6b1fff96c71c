using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Tools;

namespace LiveOps.Chart.Tests.Install;

/// <summary>Kinds of Kubernetes that the embedded API server does not hold, as custom resources.</summary>
internal static class TaughtKinds
{
    private static readonly (string Group, string Version, string Kind, string Plural, bool Namespaced)[] Kinds =
    [
        ("apps", "v1", "Deployment", "deployments", true),
        ("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true),
        ("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true),
        ("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true),
        ("networking.k8s.io", "v1", "Ingress", "ingresses", true),
        ("rbac.authorization.k8s.io", "v1", "Role", "roles", true),
        ("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true),
        ("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false),
        ("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false),
        ("gateway.networking.k8s.io", "v1", "HTTPRoute", "httproutes", true),
        ("monitoring.coreos.com", "v1", "ServiceMonitor", "servicemonitors", true),
        ("monitoring.coreos.com", "v1", "PodMonitor", "podmonitors", true),
        ("monitoring.coreos.com", "v1", "PrometheusRule", "prometheusrules", true),
    ];

    public static async Task TeachAsync(string kubeconfig)
    {
        var definitions = string.Join("\n---\n", Kinds.Select(kind => Definition(kind).ToJsonString()));
        (await Tool.RunAsync(Tool.Kubectl, ["--kubeconfig", kubeconfig, "create", "-f", "-"], definitions, Path.GetDirectoryName(kubeconfig))).Succeeded();
    }

    private static JsonObject Definition((string Group, string Version, string Kind, string Plural, bool Namespaced) kind) => new()
    {
        ["apiVersion"] = "apiextensions.k8s.io/v1",
        ["kind"] = "CustomResourceDefinition",
        ["metadata"] = new JsonObject { ["name"] = $"{kind.Plural}.{kind.Group}" },
        ["spec"] = new JsonObject
        {
            ["group"] = kind.Group,
            ["scope"] = kind.Namespaced ? "Namespaced" : "Cluster",
            ["names"] = new JsonObject { ["kind"] = kind.Kind, ["plural"] = kind.Plural },
            ["versions"] = new JsonArray(new JsonObject
            {
                ["name"] = kind.Version,
                ["served"] = true,
                ["storage"] = true,
                ["schema"] = new JsonObject
                {
                    ["openAPIV3Schema"] = new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
                },
            }),
        },
    };
}
