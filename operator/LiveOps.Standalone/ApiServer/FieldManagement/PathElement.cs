using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>One step of a path in its FieldsV1 form: <c>f:name</c>, <c>k:{"key":"value"}</c>, <c>v:value</c> or <c>i:index</c>.</summary>
internal static class PathElement
{
    public static string Field(string name) => $"f:{name}";

    public static string Keys(JsonObject keys) => $"k:{JsonText.Compact(keys)}";

    public static string Value(JsonNode? value) => $"v:{JsonText.Compact(value)}";

    /// <summary>The step to an item of a list that is merged item by item.</summary>
    public static string Item(JsonNode? item, SchemaNode list) =>
        list.ListType == ListType.Map ? Keys(ListItems.KeysOf(item as JsonObject, list)) : Value(item);

    /// <summary>The step as conflict messages show it: <c>.name</c>, <c>[key="value"]</c>, <c>[=value]</c>, <c>[index]</c>.</summary>
    public static string Display(string element) => element[..2] switch
    {
        "f:" => $".{element[2..]}",
        "v:" => $"[={element[2..]}]",
        "k:" => "[" + string.Join(",", JsonNode.Parse(element[2..])!.AsObject().Select(key => $"{key.Key}={JsonText.Compact(key.Value)}")) + "]",
        _ => $"[{element[2..]}]",
    };
}
