using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>Objects to write, and the paths they are written to.</summary>
internal static class ApiObjects
{
    public const string Rooms = "/apis/liveops.dev/v1alpha1/namespaces/default/liverooms";
    public const string ConfigMaps = "/api/v1/namespaces/default/configmaps";
    public const string Secrets = "/api/v1/namespaces/default/secrets";
    public const string Pods = "/api/v1/namespaces/default/pods";

    public static JsonObject Room(string name, JsonObject? spec = null) => Object("liveops.dev/v1alpha1", "LiveRoom", name, ("spec", spec ?? []));

    public static JsonObject ConfigMap(string name, string value = "1") =>
        Object("v1", "ConfigMap", name, ("data", new JsonObject { ["key"] = value }));

    public static JsonObject Pod(string name) => Object("v1", "Pod", name, ("spec", new JsonObject
    {
        ["containers"] = new JsonArray(new JsonObject { ["name"] = "main", ["image"] = "example/main" }),
    }));

    public static JsonObject Object(string apiVersion, string kind, string name, params (string Field, JsonNode Value)[] fields)
    {
        var value = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = new JsonObject { ["name"] = name } };
        foreach (var (field, node) in fields)
        {
            value[field] = node;
        }

        return value;
    }

    public static JsonObject OwnerReference(Answer owner, bool blocks = false) => new()
    {
        ["apiVersion"] = owner.Body["apiVersion"]!.DeepClone(),
        ["kind"] = owner.Body["kind"]!.DeepClone(),
        ["name"] = owner.Metadata["name"]!.DeepClone(),
        ["uid"] = owner.Metadata["uid"]!.DeepClone(),
        ["blockOwnerDeletion"] = blocks,
    };
}
