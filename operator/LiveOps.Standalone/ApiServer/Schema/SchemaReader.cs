using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Reads the keywords of one schema object and remembers which it has seen, so that an unknown one is not overlooked.</summary>
internal sealed class SchemaReader(JsonObject schema, string path, SchemaProblems problems)
{
    /// <summary>Keywords that say nothing about values.</summary>
    private static readonly string[] Annotations = ["description", "title", "example", "externalDocs", "x-kubernetes-group-version-kind"];

    private readonly HashSet<string> _read = new(Annotations, StringComparer.Ordinal);

    public string Path => path;

    public SchemaProblems Problems => problems;

    public string PathOf(string keyword) => FieldPaths.Child(path, keyword);

    public bool Has(string keyword) => schema.ContainsKey(keyword);

    public JsonNode? Node(string keyword)
    {
        _read.Add(keyword);
        return schema.TryGetPropertyValue(keyword, out var value) ? value : null;
    }

    public string? String(string keyword) => Scalar<string>(keyword, JsonValueKind.String, "a string", node => node.GetValue<string>());

    public bool Boolean(string keyword)
    {
        var value = Node(keyword);
        if (value is null || value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return value?.GetValue<bool>() ?? false;
        }

        problems.Invalid(PathOf(keyword), value, "must be a boolean");
        return false;
    }

    public double? Number(string keyword) =>
        Scalar<object>(keyword, JsonValueKind.Number, "a number", node => JsonNumber.From(node).Value) as double?;

    public long? Count(string keyword)
    {
        var count = Scalar<object>(keyword, JsonValueKind.Number, "a number", node => JsonNumber.From(node).Integer ?? -1) as long?;
        if (count < 0)
        {
            problems.Invalid(PathOf(keyword), Node(keyword), "must be a whole number, 0 or more");
        }

        return count;
    }

    public JsonObject? Object(string keyword) => Container<JsonObject>(keyword, "an object");

    public JsonArray? Array(string keyword) => Container<JsonArray>(keyword, "a list");

    public IReadOnlyList<string> Strings(string keyword) =>
        Array(keyword)?.Where(node => node?.GetValueKind() == JsonValueKind.String).Select(node => node!.GetValue<string>()).ToList() ?? [];

    /// <summary>Reports every keyword that nobody has asked for.</summary>
    public void RefuseUnread()
    {
        foreach (var (keyword, _) in schema.Where(entry => !_read.Contains(entry.Key)))
        {
            problems.Forbidden(PathOf(keyword), "this server does not support the keyword here, and would have to ignore it; remove it");
        }
    }

    private T? Scalar<T>(string keyword, JsonValueKind kind, string wanted, Func<JsonNode, T> read)
        where T : class
    {
        var value = Node(keyword);
        if (value is null || value.GetValueKind() == kind)
        {
            return value is null ? null : read(value);
        }

        problems.Invalid(PathOf(keyword), value, $"must be {wanted}");
        return null;
    }

    private T? Container<T>(string keyword, string wanted)
        where T : JsonNode
    {
        var value = Node(keyword);
        if (value is not (null or T))
        {
            problems.Invalid(PathOf(keyword), value, $"must be {wanted}");
        }

        return value as T;
    }
}
