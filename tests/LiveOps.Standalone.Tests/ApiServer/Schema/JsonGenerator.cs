using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

/// <summary>Random JSON whose field names are often those of the resources, so that it reaches into their schemas.</summary>
internal static class JsonGenerator
{
    private static readonly Gen<string> Names = Gen.Elements(
        "metadata", "spec", "status", "state", "hls", "bridge", "maxAnchors", "labels", "conditions", "type", "template", "containers", "name", "a", "b");

    /// <summary>Objects without null, as stored objects are.</summary>
    public static Gen<JsonObject> Objects(int depth = 3) =>
        from fields in Gen.Zip(Names, Values(depth)).ListOf()
        select new JsonObject(fields.DistinctBy(field => field.Item1, StringComparer.Ordinal).Take(5).Select(field => KeyValuePair.Create<string, JsonNode?>(field.Item1, field.Item2.DeepClone())));

    private static Gen<JsonNode> Values(int depth)
    {
        var scalars = Gen.OneOf(
            Gen.Choose(-2, 60).Select(number => (JsonNode)JsonValue.Create(number)),
            Gen.Elements("OnAir", "x", "").Select(text => (JsonNode)JsonValue.Create(text)),
            Gen.Elements(true, false).Select(flag => (JsonNode)JsonValue.Create(flag)));
        if (depth == 0)
        {
            return scalars;
        }

        var lists = Values(depth - 1).ListOf().Select(items => (JsonNode)new JsonArray([.. items.Take(4).Select(item => item.DeepClone())]));
        return Gen.OneOf(scalars, lists, Objects(depth - 1).Select(value => (JsonNode)value));
    }
}
