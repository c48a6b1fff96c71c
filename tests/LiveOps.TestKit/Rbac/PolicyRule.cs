namespace LiveOps.TestKit.Rbac;

/// <summary>A rule of a Role or ClusterRole (rbac.authorization.k8s.io/v1). YamlDotNet sets the properties.</summary>
public sealed class PolicyRule
{
    public IList<string> ApiGroups { get; set; } = [];

    public IList<string> Resources { get; set; } = [];

    /// <summary>Empty: objects of every name, and requests that name none.</summary>
    public IList<string> ResourceNames { get; set; } = [];

    public IList<string> Verbs { get; set; } = [];

    /// <summary>Null: the rule is a ClusterRole's, bound in the whole cluster; otherwise it holds in this namespace only.</summary>
    public string? Namespace { get; set; }

    /// <summary>Each single right that the rule grants.</summary>
    public IEnumerable<(string Verb, string Group, string Resource)> Rights =>
        from verb in Verbs from @group in ApiGroups from resource in Resources select (verb, @group, resource);

    public bool Allows(ApiRequest request) =>
        (Namespace is null || string.Equals(Namespace, request.Namespace, StringComparison.Ordinal))
        && Rights.Contains((request.Verb, request.Group, request.Resource))
        && (ResourceNames.Count == 0 || (request.Name is { } name && ResourceNames.Contains(name, StringComparer.Ordinal)));
}
