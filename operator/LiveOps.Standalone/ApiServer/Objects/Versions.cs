using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Moves objects between the version they are stored in and the one they are served in; only <c>apiVersion</c> differs.</summary>
internal static class Versions
{
    public static JsonObject ToServed(JsonObject value, ResourceDefinition resource)
    {
        value["apiVersion"] = resource.ApiVersion;
        return value;
    }

    public static JsonObject ToStored(JsonObject value, ResourceDefinition resource)
    {
        value["apiVersion"] = resource.StorageApiVersion;
        return value;
    }
}
