namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>The fields that every object has, whether stored itself or embedded in another.</summary>
internal static class EmbeddedResources
{
    private static readonly SchemaNode Text = new() { Type = SchemaType.String };

    public static SchemaNode? Schema(string field) => field switch
    {
        "apiVersion" or "kind" => Text,
        "metadata" => CoreSchemas.ObjectMeta,
        _ => null,
    };
}
