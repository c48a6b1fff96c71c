using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>One version of a kind that is served.</summary>
internal sealed record ResourceDefinition
{
    /// <summary>Empty for the core group.</summary>
    public string Group { get; init; } = "";

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public required string Singular { get; init; }

    public required string ListKind { get; init; }

    public bool Namespaced { get; init; } = true;

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool HasStatus { get; init; }

    /// <summary>The version under which objects are stored; the others differ from it in <c>apiVersion</c> only.</summary>
    public string? StorageVersion { get; init; }

    public StructuralSchema? Schema { get; init; }

    public IReadOnlyList<PrinterColumn> Columns { get; init; } = [PrinterColumn.Name, PrinterColumn.Age];

    public IResourceStrategy Strategy { get; init; } = new PlainStrategy();

    public bool IsCustom { get; init; }

    public string ApiVersion => GroupVersion(Version);

    public string StorageApiVersion => GroupVersion(StorageVersion ?? Version);

    /// <summary>Plural and group: how objects of the kind are stored and named in messages.</summary>
    public string Resource => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    private string GroupVersion(string version) => Group.Length == 0 ? version : $"{Group}/{version}";
}
