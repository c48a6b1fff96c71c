using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Discovery;

/// <summary>Discovery of all groups in one document (apidiscovery.k8s.io/v2), which kubectl asks for first.</summary>
internal static class AggregatedDiscovery
{
    public const string MediaType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    /// <param name="resources">All resources.</param>
    /// <param name="core">Whether the core group is wanted (<c>/api</c>) or the named ones (<c>/apis</c>).</param>
    public static JsonObject Groups(IEnumerable<ResourceDefinition> resources, bool core) => new()
    {
        ["kind"] = "APIGroupDiscoveryList",
        ["apiVersion"] = "apidiscovery.k8s.io/v2",
        ["metadata"] = new JsonObject(),
        ["items"] = new JsonArray([.. resources.Where(resource => resource.Group.Length == 0 == core).GroupBy(resource => resource.Group, StringComparer.Ordinal).Select(Group)]),
    };

    private static JsonObject Group(IGrouping<string, ResourceDefinition> group) => new()
    {
        ["metadata"] = group.Key.Length == 0 ? [] : new JsonObject { ["name"] = group.Key },
        ["versions"] = new JsonArray([.. group.GroupBy(resource => resource.Version, StringComparer.Ordinal).Select(Version)]),
    };

    private static JsonObject Version(IGrouping<string, ResourceDefinition> version) => new()
    {
        ["version"] = version.Key,
        ["resources"] = new JsonArray([.. version.Select(Resource)]),
        ["freshness"] = "Current",
    };

    private static JsonObject Resource(ResourceDefinition resource)
    {
        var subresources = new JsonArray();
        if (resource.HasStatus)
        {
            subresources.Add(Subresource(resource, "status", DiscoveryVerbs.OfStatus()));
        }

        if (resource == BuiltinResources.Pods)
        {
            subresources.Add(Subresource(resource, "log", DiscoveryVerbs.OfLog()));
        }

        return new()
        {
            ["resource"] = resource.Plural,
            ["responseKind"] = Kind(resource),
            ["scope"] = resource.Namespaced ? "Namespaced" : "Cluster",
            ["singularResource"] = resource.Singular,
            ["verbs"] = DiscoveryVerbs.OfResource(),
            ["shortNames"] = new JsonArray([.. resource.ShortNames.Select(name => (JsonNode)name)]),
            ["categories"] = new JsonArray([.. resource.Categories.Select(name => (JsonNode)name)]),
            ["subresources"] = subresources,
        };
    }

    private static JsonObject Subresource(ResourceDefinition resource, string name, JsonArray verbs) => new()
    {
        ["subresource"] = name,
        ["responseKind"] = Kind(resource),
        ["verbs"] = verbs,
    };

    private static JsonObject Kind(ResourceDefinition resource) => new()
    {
        ["group"] = resource.Group,
        ["version"] = resource.Version,
        ["kind"] = resource.Kind,
    };
}
