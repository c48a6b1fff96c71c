using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>Strategic merge patches: merge patches whose lists are merged by key, with directives (<c>$patch</c> and its kin).</summary>
internal static class StrategicMergePatch
{
    private const string Directive = "$patch";
    private const string RetainKeys = "$retainKeys";

    /// <summary>Returns the patched copy; neither argument is changed.</summary>
    /// <exception cref="PatchException">The patch is malformed.</exception>
    public static JsonObject Apply(JsonObject target, JsonObject patch, StructuralSchema schema) => Merge(target, patch, schema.Root);

    /// <summary>Merges one object, without the directives that its parent has already followed.</summary>
    public static JsonObject Merge(JsonObject? target, JsonObject patch, SchemaNode schema)
    {
        switch (DirectiveOf(patch))
        {
            case "replace":
                return Strip(patch);
            case "delete":
                return [];
            case not (null or "merge"):
                throw new PatchException($"unknown patch type found: {patch[Directive]}", malformed: true);
        }

        var result = target is null ? [] : target.DeepClone().AsObject();
        Retain(result, patch);
        foreach (var (name, change) in patch.Where(field => !field.Key.StartsWith('$')))
        {
            MergeField(result, name, change, patch, schema.Field(name) ?? SchemaNode.Untyped);
        }

        foreach (var (name, values) in ParallelLists(patch, ListDirectives.DeletePrimitives).Where(list => !patch.ContainsKey(list.Field)))
        {
            ListDirectives.Delete(result[name] as JsonArray, values);
        }

        foreach (var (name, order) in ParallelLists(patch, ListDirectives.SetOrder).Where(list => !patch.ContainsKey(list.Field)))
        {
            ListDirectives.Sort(result[name] as JsonArray, order, schema.Field(name));
        }

        return result;
    }

    public static string? DirectiveOf(JsonObject patch) => patch[Directive] is JsonValue value ? value.ToString() : null;

    /// <summary>A value without the directives in it, for where there is nothing to merge it with.</summary>
    public static JsonObject Strip(JsonObject patch)
    {
        var result = new JsonObject();
        foreach (var (name, value) in patch.Where(field => !field.Key.StartsWith('$') && field.Value is not null))
        {
            result[name] = value is JsonObject nested ? Strip(nested) : value!.DeepClone();
        }

        return result;
    }

    private static void MergeField(JsonObject result, string name, JsonNode? change, JsonObject patch, SchemaNode schema)
    {
        switch (change)
        {
            case null:
                result.Remove(name);
                break;
            case JsonObject nested when DirectiveOf(nested) is "delete":
                result.Remove(name);
                break;
            case JsonObject nested:
                result[name] = Merge(result[name] as JsonObject, nested, schema);
                break;
            case JsonArray items when schema.PatchMergeKey is not null || schema.PatchMerges:
                var merged = ListMerge.Merge(result[name] as JsonArray, items, schema);
                ListDirectives.Delete(merged, patch[ListDirectives.DeletePrimitives + name] as JsonArray);
                ListDirectives.Sort(merged, patch[ListDirectives.SetOrder + name] as JsonArray, schema);
                result[name] = merged;
                break;
            default:
                result[name] = change.DeepClone();
                break;
        }
    }

    private static void Retain(JsonObject result, JsonObject patch)
    {
        if (!patch.TryGetPropertyValue(RetainKeys, out var node))
        {
            return;
        }

        var retained = (node as JsonArray ?? throw new PatchException($"{RetainKeys} must be a list of field names", malformed: true))
            .Select(name => name?.ToString()).ToHashSet(StringComparer.Ordinal);
        if (patch.FirstOrDefault(field => !field.Key.StartsWith('$') && field.Value is not null && !retained.Contains(field.Key)) is { Key: { } stray })
        {
            throw new PatchException($"{RetainKeys} does not list the field {stray} that the patch sets", malformed: true);
        }

        foreach (var (name, _) in result.Where(field => !retained.Contains(field.Key)).ToList())
        {
            result.Remove(name);
        }
    }

    private static IEnumerable<(string Field, JsonArray Values)> ParallelLists(JsonObject patch, string prefix) =>
        patch.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(field => (
            field.Key[prefix.Length..],
            field.Value as JsonArray ?? throw new PatchException($"{field.Key} must be a list", malformed: true)));
}
