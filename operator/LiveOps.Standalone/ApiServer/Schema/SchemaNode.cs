using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveOps.Standalone.ApiServer.Schema.Rules;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>What a schema says of one value. The names are those of OpenAPI and of its <c>x-kubernetes-</c> extensions.</summary>
internal sealed record SchemaNode
{
    /// <summary>Stands for values no schema speaks of: objects are merged key by key, lists as a whole.</summary>
    public static SchemaNode Untyped { get; } = new() { PreserveUnknownFields = true };

    public SchemaType Type { get; init; }

    public string? Format { get; init; }

    public string? Description { get; init; }

    public bool Nullable { get; init; }

    public JsonNode? Default { get; init; }

    public IReadOnlyList<JsonNode?> Enum { get; init; } = [];

    public NumericBounds Bounds { get; init; } = new();

    /// <summary>Shortest and longest string, in code points.</summary>
    public CountBounds Length { get; init; } = new();

    public CountBounds Items { get; init; } = new();

    public CountBounds PropertyCount { get; init; } = new();

    public string? PatternText { get; init; }

    public Regex? Pattern { get; init; }

    public IReadOnlyDictionary<string, SchemaNode> Properties { get; init; } = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Schema of the values of a map; null for an object with named fields.</summary>
    public SchemaNode? AdditionalProperties { get; init; }

    public SchemaNode? Item { get; init; }

    public ListType ListType { get; init; }

    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    /// <summary>Key by which strategic merge patches match the items of a list; null where they replace the list.</summary>
    public string? PatchMergeKey { get; init; }

    /// <summary>Strategic merge patches join a list of scalars instead of replacing it.</summary>
    public bool PatchMerges { get; init; }

    /// <summary>The object is owned and replaced as a whole.</summary>
    public bool AtomicMap { get; init; }

    public bool PreserveUnknownFields { get; init; }

    public bool EmbeddedResource { get; init; }

    public bool IntOrString { get; init; }

    public IReadOnlyList<ValidationRule> Rules { get; init; } = [];

    /// <summary>Schema of a field of an object; null for a field that is not to be.</summary>
    public SchemaNode? Field(string name) =>
        Properties.TryGetValue(name, out var field) ? field
        : AdditionalProperties ?? (PreserveUnknownFields ? Untyped : null);
}
