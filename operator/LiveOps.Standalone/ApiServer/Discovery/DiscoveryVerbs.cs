using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Discovery;

/// <summary>What can be done with resources and subresources.</summary>
internal static class DiscoveryVerbs
{
    public static JsonArray OfResource() => new("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    public static JsonArray OfStatus() => new("get", "patch", "update");

    public static JsonArray OfLog() => new("get");
}
