using System.Text.Json.Nodes;

namespace LiveOps.Operator.Apply;

/// <summary>What has to be said to turn one JSON document into another (RFC 7386).</summary>
internal static class MergePatch
{
    /// <summary>The smallest merge patch that does it, or null where nothing has to be said. Documents hold no nulls of their own.</summary>
    public static JsonObject? Between(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in from)
        {
            if (value is not null && to[name] is null)
            {
                patch[name] = null;
            }
        }

        foreach (var (name, value) in to)
        {
            if (value is JsonObject inner && from[name] is JsonObject known)
            {
                if (Between(known, inner) is { } part)
                {
                    patch[name] = part;
                }
            }
            else if (value is not null && !JsonNode.DeepEquals(from[name], value))
            {
                patch[name] = value.DeepClone();
            }
        }

        return patch.Count > 0 ? patch : null;
    }
}
