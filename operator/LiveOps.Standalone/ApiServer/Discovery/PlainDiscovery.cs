using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Discovery;

/// <summary>Discovery in one document per group and version (meta/v1 APIGroupList, APIResourceList).</summary>
internal static class PlainDiscovery
{
    public static JsonObject CoreVersions(string address) => new()
    {
        ["kind"] = "APIVersions",
        ["versions"] = new JsonArray("v1"),
        ["serverAddressByClientCIDRs"] = new JsonArray(new JsonObject { ["clientCIDR"] = "0.0.0.0/0", ["serverAddress"] = address }),
    };

    public static JsonObject Groups(IEnumerable<ResourceDefinition> resources) => new()
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. Named(resources).Select(group => Group(group, typed: false))]),
    };

    /// <summary>Null where there is no such group.</summary>
    public static JsonObject? Group(IEnumerable<ResourceDefinition> resources, string name) =>
        Named(resources).FirstOrDefault(group => group.Key == name) is { } found ? Group(found, typed: true) : null;

    /// <summary>Null where there is no such version.</summary>
    public static JsonObject? Resources(IEnumerable<ResourceDefinition> resources, string groupVersion)
    {
        var served = resources.Where(resource => resource.ApiVersion == groupVersion).ToList();
        return served.Count == 0 ? null : new()
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = groupVersion,
            ["resources"] = new JsonArray([.. served.SelectMany(Entries)]),
        };
    }

    private static IEnumerable<IGrouping<string, ResourceDefinition>> Named(IEnumerable<ResourceDefinition> resources) =>
        resources.Where(resource => resource.Group.Length > 0).GroupBy(resource => resource.Group, StringComparer.Ordinal);

    private static JsonObject Group(IGrouping<string, ResourceDefinition> group, bool typed)
    {
        var versions = group.Select(resource => resource.Version).Distinct(StringComparer.Ordinal).ToList();
        var value = typed ? new JsonObject { ["kind"] = "APIGroup", ["apiVersion"] = "v1" } : [];
        value["name"] = group.Key;
        value["versions"] = new JsonArray([.. versions.Select(version => Version(group.Key, version))]);
        value["preferredVersion"] = Version(group.Key, versions[0]);
        return value;
    }

    private static JsonObject Version(string group, string version) => new() { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static IEnumerable<JsonObject> Entries(ResourceDefinition resource)
    {
        var entry = Entry(resource, resource.Plural, DiscoveryVerbs.OfResource());
        entry["singularName"] = resource.Singular;
        AddNames(entry, "shortNames", resource.ShortNames);
        AddNames(entry, "categories", resource.Categories);
        yield return entry;
        if (resource.HasStatus)
        {
            yield return Entry(resource, $"{resource.Plural}/status", DiscoveryVerbs.OfStatus());
        }

        if (resource == BuiltinResources.Pods)
        {
            yield return Entry(resource, $"{resource.Plural}/log", DiscoveryVerbs.OfLog());
        }
    }

    private static JsonObject Entry(ResourceDefinition resource, string name, JsonArray verbs) => new()
    {
        ["name"] = name,
        ["singularName"] = "",
        ["namespaced"] = resource.Namespaced,
        ["kind"] = resource.Kind,
        ["verbs"] = verbs,
    };

    private static void AddNames(JsonObject entry, string field, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            entry[field] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        }
    }
}
