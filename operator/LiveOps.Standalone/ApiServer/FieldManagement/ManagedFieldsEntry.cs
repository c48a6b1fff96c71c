using System.Globalization;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>One entry of <c>metadata.managedFields</c> (meta/v1 ManagedFieldsEntry).</summary>
internal sealed record ManagedFieldsEntry
{
    public required FieldManager Manager { get; init; }

    public required ManagedFieldsOperation Operation { get; init; }

    public DateTimeOffset? Time { get; init; }

    public FieldSet Fields { get; init; } = FieldSet.Empty;

    /// <summary>Whether both are accounts of the same manager; an apply goes on in whatever version it is made.</summary>
    public bool IsSameAs(FieldManager manager, ManagedFieldsOperation operation) => Operation == operation
        && (Manager == manager || (operation == ManagedFieldsOperation.Apply && Manager with { ApiVersion = manager.ApiVersion } == manager));

    /// <summary>Null where the entry is not one.</summary>
    public static ManagedFieldsEntry? Parse(JsonNode? node)
    {
        if (node is not JsonObject entry || !Enum.TryParse(entry["operation"]?.ToString(), out ManagedFieldsOperation operation))
        {
            return null;
        }

        return new ManagedFieldsEntry
        {
            Manager = new FieldManager(entry["manager"]?.ToString() ?? "", entry["apiVersion"]?.ToString() ?? "", entry["subresource"]?.ToString() ?? ""),
            Operation = operation,
            Time = DateTimeOffset.TryParse(entry["time"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
            Fields = FieldSet.Parse(entry["fieldsV1"] as JsonObject ?? []),
        };
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["manager"] = Manager.Name,
            ["operation"] = Operation.ToString(),
            ["apiVersion"] = Manager.ApiVersion,
        };
        if (Time is { } time)
        {
            json["time"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        json["fieldsType"] = "FieldsV1";
        json["fieldsV1"] = Fields.ToJson();
        if (Manager.Subresource.Length > 0)
        {
            json["subresource"] = Manager.Subresource;
        }

        return json;
    }
}
