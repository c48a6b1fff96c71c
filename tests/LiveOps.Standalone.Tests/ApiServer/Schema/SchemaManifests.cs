using System.Text.Json.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

/// <summary>The CRDs as shipped, and manifests for them.</summary>
internal static class SchemaManifests
{
    public static JsonObject RoomDefinition { get; } = Definition("liveroom.yaml");

    public static JsonObject NodeDefinition { get; } = Definition("medianode.yaml");

    public static StructuralSchema Room { get; } = SchemaOf(RoomDefinition);

    public static StructuralSchema Node { get; } = SchemaOf(NodeDefinition);

    public static StructuralSchema Pool { get; } = SchemaOf(Definition("mediapool.yaml"));

    public static StructuralSchema Pod { get; } = CoreSchemas.Find("", "v1", "Pod")!;

    public static JsonObject Yaml(string text) => YamlDocuments.Parse(text)[0]!.AsObject();

    public static JsonObject LiveRoom(string spec) =>
        Yaml($"{{apiVersion: liveops.dev/v1alpha1, kind: LiveRoom, metadata: {{name: demo}}, spec: {spec}}}");

    public static JsonObject MediaNode(string spec) =>
        Yaml($"{{apiVersion: liveops.dev/v1alpha1, kind: MediaNode, metadata: {{name: node}}, spec: {spec}}}");

    /// <summary>What the server would answer to a create or update, error by error.</summary>
    public static IReadOnlyList<string> Check(StructuralSchema schema, JsonObject value, JsonObject? old = null)
    {
        schema.ApplyDefaults(value);
        return [.. schema.Validate(value, old).Select(error => error.ToString())];
    }

    /// <summary>A schema with one field, <c>spec.f</c>.</summary>
    public static StructuralSchema Field(string schema) => StructuralSchema.Parse(
        Yaml($"{{type: object, properties: {{spec: {{type: object, properties: {{f: {schema}}}}}}}}}"));

    private static StructuralSchema SchemaOf(JsonObject definition) =>
        StructuralSchema.Parse(definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!.AsObject());

    private static JsonObject Definition(string name)
    {
        using var reader = new StreamReader(typeof(LiveRoom).Assembly.GetManifestResourceStream(name)!);
        return Yaml(reader.ReadToEnd());
    }
}
