using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>An object reduced to its metadata (meta.k8s.io/v1 PartialObjectMetadata).</summary>
internal static class PartialMetadata
{
    public static JsonObject Of(JsonObject value) => new()
    {
        ["kind"] = "PartialObjectMetadata",
        ["apiVersion"] = "meta.k8s.io/v1",
        ["metadata"] = value.Metadata().DeepClone(),
    };
}
