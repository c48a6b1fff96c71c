using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Operator.Apply;

namespace LiveOps.Operator.Tests.Apply;

public sealed class MergePatchTests
{
    /// <summary>Applying the patch (RFC 7386 section 2) gives the wanted document; and there is none for equal documents.</summary>
    [Fact]
    public void Between_AnyTwoDocuments_LeadsFromOneToTheOther() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Name, byte Inner, byte Value)[]>(),
        ArbMap.Default.ArbFor<(byte Name, byte Inner, byte Value)[]>(),
        (left, right) =>
        {
            var (from, to) = (Document(left), Document(right));
            var patch = MergePatch.Between(from, to);
            return JsonNode.DeepEquals(from, to) ? patch is null : JsonNode.DeepEquals(Apply(from, patch!), to);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_OneFieldChanged_SaysOnlyThat() =>
        MergePatch.Between(Parse("""{"a":{"b":1,"c":[1]},"d":2}"""), Parse("""{"a":{"b":1,"c":[2]},"e":3}"""))!.ToJsonString()
            .ShouldBe("""{"d":null,"a":{"c":[2]},"e":3}""");

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Document((byte Name, byte Inner, byte Value)[] fields)
    {
        var document = new JsonObject();
        foreach (var (name, inner, value) in fields)
        {
            var key = $"f{name % 4}";
            document[key] = (inner % 3) switch
            {
                0 => JsonValue.Create(value % 3),
                1 => new JsonArray(value % 2),
                _ => new JsonObject { [$"g{value % 2}"] = value % 3 },
            };
        }

        return document;
    }

    private static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        var result = target.DeepClone().AsObject();
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = value is JsonObject inner ? Apply(result[name] as JsonObject ?? [], inner) : value.DeepClone();
            }
        }

        return result;
    }
}
