using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.ApiServer.Patches;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Patches;

public sealed class JsonPatchTests
{
    /// <summary>RFC 6902, appendix A, and the edges of the operations.</summary>
    [Theory]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux"}]""", """{"foo":"bar","baz":"qux"}""")]
    [InlineData("""{"foo":["bar","baz"]}""", """[{"op":"add","path":"/foo/1","value":"qux"}]""", """{"foo":["bar","qux","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/baz"}]""", """{"foo":"bar"}""")]
    [InlineData("""{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/foo/1"}]""", """{"foo":["bar","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"replace","path":"/baz","value":"boo"}]""", """{"baz":"boo","foo":"bar"}""")]
    [InlineData("""{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""", """[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]""", """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}""")]
    [InlineData("""{"foo":["all","grass","cows","eat"]}""", """[{"op":"move","from":"/foo/1","path":"/foo/3"}]""", """{"foo":["all","cows","eat","grass"]}""")]
    [InlineData("""{"baz":"qux","foo":["a",2,"c"]}""", """[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]""", """{"baz":"qux","foo":["a",2,"c"]}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/child","value":{"grandchild":{}},"xyz":123}]""", """{"foo":"bar","child":{"grandchild":{}}}""")]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":10},{"op":"test","path":"/~1","value":9}]""", """{"/":9,"~1":10}""")]
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/foo/-","value":["abc","def"]}]""", """{"foo":["bar",["abc","def"]]}""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"","value":{"b":2}}]""", """{"b":2}""")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"copy","from":"/a","path":"/c"},{"op":"remove","path":"/a/b"}]""", """{"a":{},"c":{"b":1}}""")]
    [InlineData("""{"a":null}""", """[{"op":"test","path":"/a","value":null},{"op":"test","path":"/b","value":null}]""", """{"a":null}""")]
    public void Apply_Patch_GivesResult(string document, string patch, string expected) =>
        JsonNode.DeepEquals(JsonPatch.Apply(JsonNode.Parse(document), JsonNode.Parse(patch)), JsonNode.Parse(expected)).ShouldBeTrue();

    [Theory]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz/bat","value":"qux"}]""", "add operation does not apply: doc is missing path: \"/baz/bat\": missing value")]
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"/b"}]""", "remove operation does not apply: doc is missing path: \"/b\": missing value")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"/b","value":1}]""", "replace operation does not apply: doc is missing path: \"/b\": missing value")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/2","value":1}]""", "add operation does not apply: doc is missing path: \"/a/2\": missing value")]
    [InlineData("""{"a":[1]}""", """[{"op":"remove","path":"/a/00"}]""", "remove operation does not apply: doc is missing path: \"/a/00\": missing value")]
    [InlineData("""{"a":"b"}""", """[{"op":"test","path":"/a","value":"c"}]""", "testing value /a failed: test failed")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"move","from":"/a","path":"/a/b"}]""", "move operation: \"/a\" cannot be moved into itself")]
    public void Apply_DoesNotFit_SaysWhy(string document, string patch, string message)
    {
        var error = Should.Throw<PatchException>(() => JsonPatch.Apply(JsonNode.Parse(document), JsonNode.Parse(patch)));
        (error.Message, error.Malformed).ShouldBe((message, false));
    }

    [Theory]
    [InlineData("""{"op":"add"}""")]
    [InlineData("""[{"op":"spam","path":"/a"}]""")]
    [InlineData("""[{"op":"add","path":"/a"}]""")]
    [InlineData("""[{"op":"add","path":"a","value":1}]""")]
    [InlineData("""[{"path":"/a","value":1}]""")]
    [InlineData("""[{"op":"copy","path":"/a"}]""")]
    [InlineData("""[7]""")]
    public void Apply_NoPatch_IsMalformed(string patch) =>
        Should.Throw<PatchException>(() => JsonPatch.Apply(new JsonObject { ["a"] = 1 }, JsonNode.Parse(patch))).Malformed.ShouldBeTrue();

    [Fact]
    public void Apply_AddThenRemove_RestoresTheDocument() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), document =>
    {
        var patch = JsonNode.Parse("""[{"op":"add","path":"/new~1field","value":{"x":[1]}},{"op":"remove","path":"/new~1field"}]""");
        return JsonNode.DeepEquals(JsonPatch.Apply(document, patch), document);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_Failing_LeavesTheDocumentAlone()
    {
        var document = JsonNode.Parse("""{"a":1}""");
        Should.Throw<PatchException>(() => JsonPatch.Apply(document, JsonNode.Parse("""[{"op":"remove","path":"/a"},{"op":"remove","path":"/a"}]""")));
        document!.ToJsonString().ShouldBe("""{"a":1}""");
    }
}
