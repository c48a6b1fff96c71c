namespace LiveOps.TestKit.Rbac;

/// <summary>What somebody asks of an API server, as its authorizers see it.</summary>
/// <param name="Verb">Such as <c>list</c>.</param>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Resource">Plural name, with its subresource: <c>liverooms/status</c>.</param>
/// <param name="Namespace">Null: all namespaces, or a cluster-scoped kind.</param>
/// <param name="Name">Null where no single object is named.</param>
public sealed record ApiRequest(string Verb, string Group, string Resource, string? Namespace, string? Name)
{
    public override string ToString() =>
        $"{Verb} {Resource}{(Group.Length == 0 ? "" : "." + Group)} {(Namespace is null ? "in all namespaces" : "in " + Namespace)}{(Name is null ? "" : " named " + Name)}";
}
