using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.Tests.ApiServer.Tables;

public sealed class JsonPathTests
{
    private static readonly JsonNode Document = JsonNode.Parse("""
        {"spec":{"size":3,"on":true},"labels":{"a.b/c":"x"},"conditions":[{"type":"Ready","status":"True","n":1},{"type":"Stalled","status":"False","n":2}]}
        """)!;

    [Theory]
    [InlineData(".spec.size", "3")]
    [InlineData("$.spec.on", "true")]
    [InlineData(".labels.a\\.b/c", "\"x\"")]
    [InlineData(".labels['a.b/c']", "\"x\"")]
    [InlineData(".conditions[0].type", "\"Ready\"")]
    [InlineData(".conditions[-1].type", "\"Stalled\"")]
    [InlineData(".conditions[*].type", "\"Ready\" \"Stalled\"")]
    [InlineData(".conditions[?(@.type==\"Ready\")].status", "\"True\"")]
    [InlineData(".conditions[?(@.type != 'Ready')].status", "\"False\"")]
    [InlineData(".conditions[?(@.n==2)].type", "\"Stalled\"")]
    [InlineData(".conditions[?(@.missing)].type", "")]
    [InlineData(".nothing.here", "")]
    public void Find_Path_Leads(string path, string wanted) =>
        string.Join(' ', JsonPath.Parse(path).Find(Document).Select(node => node!.ToJsonString())).ShouldBe(wanted);

    [Theory]
    [InlineData("")]
    [InlineData("spec")]
    [InlineData(".")]
    [InlineData(".a[")]
    [InlineData(".a[x]")]
    [InlineData(".a[?(@.b==c)]")]
    [InlineData(".a['b]")]
    [InlineData(".a\\")]
    [InlineData(".a[?(@.b==")]
    public void Parse_Malformed_NamesThePlace(string path)
    {
        JsonPath.TryParse(path, out _, out var error).ShouldBeFalse();
        error.ShouldContain("position");
    }
}
