using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>
/// The schema of one kind, compiled once: what it defaults, what it keeps and what it accepts. It follows the structural schemas of
/// apiextensions.k8s.io/v1; what it does not know is refused when it is parsed, never skipped when an object is checked.
/// </summary>
internal sealed class StructuralSchema
{
    private StructuralSchema(SchemaNode root) => Root = root;

    public SchemaNode Root { get; }

    /// <summary>Reads the <c>openAPIV3Schema</c> of a CustomResourceDefinition's version.</summary>
    /// <exception cref="SchemaException">The schema is not structural or asks for something this server does not do.</exception>
    public static StructuralSchema Parse(JsonObject openApiV3Schema) => throw new NotSupportedException();

    /// <summary>Sets absent fields that have a default, in place.</summary>
    public void ApplyDefaults(JsonObject value) => throw new NotSupportedException();

    /// <summary>Removes fields the schema does not know, in place, and returns their paths.</summary>
    public IReadOnlyList<string> Prune(JsonObject value) => throw new NotSupportedException();

    /// <summary>Checks an object; <paramref name="oldValue"/> is what it replaces, null where it is created.</summary>
    public IReadOnlyList<FieldError> Validate(JsonObject value, JsonObject? oldValue) => throw new NotSupportedException();
}
