using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>JSON merge patches (RFC 7386).</summary>
internal static class MergePatch
{
    /// <summary>Returns the patched copy; neither argument is changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target is JsonObject original ? original.DeepClone().AsObject() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Apply(result[name], change);
            }
        }

        return result;
    }

    /// <summary>
    /// The patch that turns one object into the other; null where they are equal. The target must hold no null: a merge patch cannot set one.
    /// </summary>
    public static JsonObject? Diff(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from)
        {
            if (!to.ContainsKey(name))
            {
                patch[name] = null;
            }
        }

        foreach (var (name, wanted) in to)
        {
            var had = from.TryGetPropertyValue(name, out var current);
            if (current is JsonObject before && wanted is JsonObject after)
            {
                if (Diff(before, after) is { } nested)
                {
                    patch[name] = nested;
                }
            }
            else if (!had || !JsonNode.DeepEquals(current, wanted))
            {
                patch[name] = wanted?.DeepClone();
            }
        }

        return patch.Count == 0 ? null : patch;
    }
}
