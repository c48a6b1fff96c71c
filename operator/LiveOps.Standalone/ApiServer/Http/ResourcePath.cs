namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>What the path of a request under <c>/api/v1</c> or <c>/apis/{group}/{version}</c> names.</summary>
internal sealed record ResourcePath(string Group, string Version, string? Namespace, string Resource, string Name, string Subresource)
{
    public string FullResource => Group.Length == 0 ? Resource : $"{Resource}.{Group}";

    /// <summary>Null where the path is not one of a resource.</summary>
    public static ResourcePath? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["api", var version, .. var rest] => Parse("", version, rest),
            ["apis", var group, var version, .. var rest] => Parse(group, version, rest),
            _ => null,
        };
    }

    private static ResourcePath? Parse(string group, string version, string[] rest)
    {
        string? scope = null;
        if (rest is ["namespaces", _, not ("status" or "finalize"), ..])
        {
            scope = rest[1];
            rest = rest[2..];
        }

        return rest switch
        {
            [var resource] => new(group, version, scope, resource, "", ""),
            [var resource, var name] => new(group, version, scope, resource, name, ""),
            [var resource, var name, var subresource] => new(group, version, scope, resource, name, subresource),
            _ => null,
        };
    }
}
