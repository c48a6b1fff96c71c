using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Core;

/// <summary>The core schemas as OpenAPI definitions that refer to each other, read once from the embedded YAML.</summary>
internal sealed class CoreDefinitions
{
    /// <summary>What comes before a definition's name in a reference of OpenAPI v3.</summary>
    public const string ReferencePrefix = "#/components/schemas/";

    public const string MetaPackage = "io.k8s.apimachinery.pkg.apis.meta.v1";

    private static readonly string[] Files = ["meta", "core", "pod", "coordination", "apiextensions"];

    private readonly Dictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);
    private readonly List<CoreKind> _kinds = [];

    private CoreDefinitions()
    {
        var files = Files.Select(Load).ToList();
        var names = files
            .SelectMany(file => file["types"]!.AsObject().Select(type => (type.Key, Package: Package(file))))
            .ToDictionary(type => type.Key, type => $"{type.Package}.{type.Key}", StringComparer.Ordinal);
        var notation = new CompactType(type => ReferencePrefix + names[type]);
        foreach (var file in files)
        {
            foreach (var (name, type) in file["types"]!.AsObject())
            {
                Define(names[name], name, file["group"]?.GetValue<string>() ?? "", type!.AsObject(), notation);
            }
        }
    }

    public static CoreDefinitions Instance { get; } = new();

    /// <summary>Definitions by full name, such as <c>io.k8s.api.core.v1.Pod</c>.</summary>
    public IReadOnlyDictionary<string, JsonObject> Definitions => _definitions;

    public IReadOnlyList<CoreKind> Kinds => _kinds;

    /// <summary>A definition with all references replaced by what they refer to.</summary>
    public JsonObject Inline(string name) => Inlined(_definitions[name]).AsObject();

    private static string Package(JsonObject file) => file["package"]!.GetValue<string>();

    private static JsonObject Load(string file)
    {
        var resource = $"LiveOps.Standalone.CoreSchemas.{file}.yaml";
        using var stream = typeof(CoreDefinitions).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the build left out the embedded resource {resource}");
        using var reader = new StreamReader(stream);
        return YamlDocuments.Parse(reader.ReadToEnd())[0]!.AsObject();
    }

    private void Define(string fullName, string name, string group, JsonObject type, CompactType notation)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        if (type["kind"] is not null)
        {
            properties["apiVersion"] = notation.Field("string | Version of this representation of the object.", out _);
            properties["kind"] = notation.Field("string | Kind of the object.", out _);
            properties["metadata"] = notation.Field("ObjectMeta | Standard object metadata.", out _);
            _kinds.Add(new CoreKind(fullName, group, name, type["clusterScoped"] is null));
        }

        foreach (var (field, text) in type["fields"]!.AsObject())
        {
            properties[field] = notation.Field(text!.GetValue<string>(), out var isRequired);
            if (isRequired)
            {
                required.Add(JsonValue.Create(field));
            }
        }

        var schema = new JsonObject { ["description"] = type["description"]!.DeepClone(), ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (type["atomic"] is not null)
        {
            schema["x-kubernetes-map-type"] = "atomic";
        }

        _definitions[fullName] = schema;
    }

    private JsonNode Inlined(JsonNode schema)
    {
        if (schema is JsonArray items)
        {
            return new JsonArray([.. items.Select(item => item is null ? null : Inlined(item))]);
        }

        if (schema is not JsonObject fields)
        {
            return schema.DeepClone();
        }

        var target = Reference(fields) ?? (fields["allOf"] is JsonArray { Count: 1 } all ? Reference(all[0]!.AsObject()) : null);
        var result = target is null ? [] : Inline(target);
        foreach (var (name, value) in fields.Where(field => target is null || field.Key is not ("$ref" or "allOf")))
        {
            result[name] = value is null ? null : Inlined(value);
        }

        return result;
    }

    private static string? Reference(JsonObject schema) => schema["$ref"]?.GetValue<string>()[ReferencePrefix.Length..];
}
