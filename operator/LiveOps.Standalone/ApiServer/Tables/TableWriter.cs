using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>Makes meta.k8s.io/v1 Tables, from which <c>kubectl get</c> prints.</summary>
internal sealed class TableWriter(ResourceDefinition resource, TableObjects include, DateTimeOffset now)
{
    /// <param name="metadata">The list's metadata, or that of the one object.</param>
    /// <param name="withColumns">A watch describes its columns once only.</param>
    public JsonObject Table(JsonObject metadata, IEnumerable<JsonObject> objects, bool withColumns = true) => new()
    {
        ["kind"] = "Table",
        ["apiVersion"] = "meta.k8s.io/v1",
        ["metadata"] = metadata,
        ["columnDefinitions"] = withColumns ? new JsonArray([.. resource.Columns.Select(column => column.Definition())]) : new JsonArray(),
        ["rows"] = new JsonArray([.. objects.Select(Row)]),
    };

    /// <exception cref="ApiException">The parameter is neither None, Metadata nor Object.</exception>
    public static TableObjects ParseInclude(string? text) => text switch
    {
        null or "" or "Metadata" => TableObjects.Metadata,
        "None" => TableObjects.None,
        "Object" => TableObjects.Object,
        _ => throw RequestErrors.BadRequest($"unrecognized includeObject value: \"{text}\""),
    };

    private JsonObject Row(JsonObject value)
    {
        var row = new JsonObject { ["cells"] = new JsonArray([.. resource.Columns.Select(column => column.Cell(value, now))]) };
        if (include != TableObjects.None)
        {
            row["object"] = include == TableObjects.Object ? value : PartialMetadata.Of(value);
        }

        return row;
    }
}
