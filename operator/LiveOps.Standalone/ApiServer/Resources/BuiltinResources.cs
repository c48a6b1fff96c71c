using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>The kinds that are served without a CustomResourceDefinition. There are no others: what asks for one gets 404.</summary>
internal static class BuiltinResources
{
    public static ResourceDefinition Namespaces { get; } = Define("", "v1", "Namespace", "namespaces") with
    {
        Namespaced = false,
        HasStatus = true,
        ShortNames = ["ns"],
        Columns = BuiltinColumns.Namespaces,
        Strategy = new NamespaceStrategy(),
    };

    public static ResourceDefinition Pods { get; } = Define("", "v1", "Pod", "pods") with
    {
        HasStatus = true,
        ShortNames = ["po"],
        Categories = ["all"],
        Columns = BuiltinColumns.Pods,
        Strategy = new PodStrategy(),
    };

    public static ResourceDefinition Events { get; } = Define("", "v1", "Event", "events") with
    {
        ShortNames = ["ev"],
        Columns = BuiltinColumns.Events,
        Strategy = new EventStrategy(),
    };

    public static ResourceDefinition CustomResourceDefinitions { get; } =
        Define("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions") with
        {
            Namespaced = false,
            HasStatus = true,
            ShortNames = ["crd", "crds"],
            Categories = ["api-extensions"],
            Columns = BuiltinColumns.CustomResourceDefinitions,
            Strategy = new CustomResourceDefinitionStrategy(),
        };

    public static IReadOnlyList<ResourceDefinition> All { get; } =
    [
        Namespaces,
        Pods,
        Define("", "v1", "Secret", "secrets") with { Columns = BuiltinColumns.Secrets, Strategy = new SecretStrategy() },
        Define("", "v1", "ConfigMap", "configmaps") with { ShortNames = ["cm"], Columns = BuiltinColumns.ConfigMaps, Strategy = new ConfigMapStrategy() },
        Define("", "v1", "Service", "services") with
        {
            HasStatus = true,
            ShortNames = ["svc"],
            Categories = ["all"],
            Columns = BuiltinColumns.Services,
            Strategy = new ServiceStrategy(),
        },
        Define("", "v1", "ServiceAccount", "serviceaccounts") with { ShortNames = ["sa"], Columns = BuiltinColumns.ServiceAccounts, Strategy = new PlainStrategy() },
        Events,
        Define("coordination.k8s.io", "v1", "Lease", "leases") with { Columns = BuiltinColumns.Leases, Strategy = new LeaseStrategy() },
        CustomResourceDefinitions,
    ];

    private static ResourceDefinition Define(string group, string version, string kind, string plural) => new()
    {
        Group = group,
        Version = version,
        Kind = kind,
        Plural = plural,
        Singular = kind.ToLowerInvariant(),
        ListKind = kind + "List",
        Schema = CoreSchemas.Find(group, version, kind),
    };
}
