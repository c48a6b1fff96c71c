using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Finds items of keyed lists again.</summary>
internal static class ListItems
{
    /// <summary>The keys of an item, defaults filled in; they tell it from its neighbours.</summary>
    public static JsonObject KeysOf(JsonObject? item, SchemaNode list)
    {
        var keys = new JsonObject();
        foreach (var key in list.ListMapKeys.Order(StringComparer.Ordinal))
        {
            var value = item?[key] ?? list.Item!.Properties.GetValueOrDefault(key)?.Default;
            keys[key] = value?.DeepClone();
        }

        return keys;
    }

    /// <summary>The item with the same keys in another version of the list; null where there is none or the list has no keys.</summary>
    public static JsonNode? Counterpart(JsonNode? item, JsonArray? other, SchemaNode list)
    {
        if (other is null || list.ListType != ListType.Map || item is not JsonObject fields)
        {
            return null;
        }

        var keys = KeysOf(fields, list);
        return other.FirstOrDefault(candidate => candidate is JsonObject known && JsonNode.DeepEquals(KeysOf(known, list), keys));
    }
}
