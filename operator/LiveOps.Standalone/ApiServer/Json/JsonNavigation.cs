using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Json;

/// <summary>Reads fields that may be missing or of another type than hoped for.</summary>
internal static class JsonNavigation
{
    public static JsonObject Metadata(this JsonObject value) => value["metadata"]!.AsObject();

    public static JsonObject? Object(this JsonObject value, string name) => value[name] as JsonObject;

    /// <summary>The object under a name, made if it is missing.</summary>
    public static JsonObject Ensure(this JsonObject value, string name)
    {
        if (value[name] is not JsonObject child)
        {
            value[name] = child = [];
        }

        return child;
    }

    public static string? Text(this JsonObject value, string name) =>
        value[name] is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : null;

    public static long? Number(this JsonObject value, string name) =>
        value[name] is JsonValue number && number.GetValueKind() == JsonValueKind.Number && long.TryParse(number.ToJsonString(), out var parsed)
            ? parsed
            : null;

    public static bool Flag(this JsonObject value, string name) => value[name] is JsonValue flag && flag.GetValueKind() == JsonValueKind.True;

    public static IEnumerable<JsonObject> Objects(this JsonObject value, string name) =>
        value[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    public static IEnumerable<string> Texts(this JsonObject value, string name) =>
        value[name] is JsonArray items
            ? items.OfType<JsonValue>().Where(item => item.GetValueKind() == JsonValueKind.String).Select(item => item.GetValue<string>())
            : [];

    public static DateTimeOffset? Time(this JsonObject value, string name) =>
        DateTimeOffset.TryParse(value.Text(name), out var time) ? time : null;

    /// <summary>Follows names from object to object.</summary>
    public static JsonNode? At(this JsonObject value, params ReadOnlySpan<string> names)
    {
        JsonNode? node = value;
        foreach (var name in names)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>Sets a field that is missing.</summary>
    public static void Default(this JsonObject value, string name, JsonNode wanted)
    {
        if (value[name] is null)
        {
            value[name] = wanted;
        }
    }

    /// <summary>Takes a field over from another object: copied if it is there, removed if it is not.</summary>
    public static void CopyFrom(this JsonObject value, JsonObject source, string name)
    {
        if (source.TryGetPropertyValue(name, out var node) && node is not null)
        {
            value[name] = node.DeepClone();
        }
        else
        {
            value.Remove(name);
        }
    }
}
