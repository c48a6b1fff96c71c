using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>What a strategic merge patch says of a list beside the list: scalars to delete, and the order its items are to have.</summary>
internal static class ListDirectives
{
    public const string DeletePrimitives = "$deleteFromPrimitiveList/";
    public const string SetOrder = "$setElementOrder/";

    public static void Delete(JsonArray? list, JsonArray? values)
    {
        foreach (var item in list?.Where(item => values?.Any(value => JsonNode.DeepEquals(value, item)) ?? false).ToList() ?? [])
        {
            list!.Remove(item);
        }
    }

    /// <summary>Puts listed items into the given order; items that are not listed keep their place relative to the one before them.</summary>
    public static void Sort(JsonArray? list, JsonArray? order, SchemaNode? schema)
    {
        if (list is null || order is null)
        {
            return;
        }

        var ranks = order.Select(Identity).ToList();
        var listed = list.Where(item => ranks.Contains(Identity(item))).OrderBy(item => ranks.IndexOf(Identity(item))).ToList();
        var sorted = new List<JsonNode?>();
        var next = 0;
        foreach (var item in list)
        {
            sorted.Add(ranks.Contains(Identity(item)) ? listed[next++] : item);
        }

        list.Clear();
        sorted.ForEach(list.Add);

        string Identity(JsonNode? item) => JsonText.Compact(item is JsonObject fields && schema?.PatchMergeKey is { } key ? fields[key] : item);
    }
}
