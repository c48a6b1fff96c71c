using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.ApiServer.Patches;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Patches;

public sealed class MergePatchTests
{
    /// <summary>RFC 7386, appendix A.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Apply_Patch_GivesResult(string target, string patch, string expected) =>
        JsonNode.DeepEquals(MergePatch.Apply(JsonNode.Parse(target), JsonNode.Parse(patch)), JsonNode.Parse(expected)).ShouldBeTrue();

    [Fact]
    public void Diff_Applied_GivesTheOther() => Prop.ForAll(Gen.Zip(JsonGenerator.Objects(), JsonGenerator.Objects()).ToArbitrary(), pair =>
        JsonNode.DeepEquals(MergePatch.Apply(pair.Item1, MergePatch.Diff(pair.Item1, pair.Item2) ?? []), pair.Item2)).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_OfEquals_IsNone() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), value =>
        MergePatch.Diff(value, value.DeepClone().AsObject()) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_Twice_IsApplyOnce() => Prop.ForAll(Gen.Zip(JsonGenerator.Objects(), JsonGenerator.Objects()).ToArbitrary(), pair =>
    {
        var once = MergePatch.Apply(pair.Item1, pair.Item2);
        return JsonNode.DeepEquals(MergePatch.Apply(once, pair.Item2), once);
    }).QuickCheckThrowOnFailure();
}
