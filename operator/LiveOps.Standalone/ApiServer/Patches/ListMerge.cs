using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>Merges the items of a list by key, or as a set where they are scalars.</summary>
internal static class ListMerge
{
    public static JsonArray Merge(JsonArray? target, JsonArray patch, SchemaNode schema)
    {
        var replaces = patch.Any(item => item is JsonObject fields && StrategicMergePatch.DirectiveOf(fields) is "replace");
        var result = target is null || replaces ? [] : target.DeepClone().AsArray();
        foreach (var item in patch)
        {
            if (item is JsonObject fields && schema.PatchMergeKey is { } key)
            {
                MergeItem(result, fields, key, schema.Item ?? SchemaNode.Untyped);
            }
            else if (!result.Any(known => JsonNode.DeepEquals(known, item)))
            {
                result.Add(item?.DeepClone());
            }
        }

        return result;
    }

    private static void MergeItem(JsonArray result, JsonObject item, string key, SchemaNode schema)
    {
        var directive = StrategicMergePatch.DirectiveOf(item);
        if (item[key] is not { } value)
        {
            // An item that is nothing but a directive speaks of the list.
            _ = directive is "replace" && item.Count == 1
                ? true : throw new PatchException($"map: {JsonText.Compact(item)} does not contain declared merge key: {key}");
            return;
        }

        var matches = result.Where(known => JsonNode.DeepEquals((known as JsonObject)?[key], value)).ToList();
        if (directive is "delete")
        {
            matches.ForEach(match => result.Remove(match));
        }
        else if (matches.Count == 0)
        {
            result.Add(StrategicMergePatch.Merge(null, item, schema));
        }
        else
        {
            result[result.IndexOf(matches[0])] = StrategicMergePatch.Merge(matches[0]!.AsObject(), item, schema);
        }
    }
}
