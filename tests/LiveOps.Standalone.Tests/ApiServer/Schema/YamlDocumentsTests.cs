using LiveOps.Standalone.ApiServer.Schema;
using YamlDotNet.Core;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class YamlDocumentsTests
{
    [Fact]
    public void Parse_Scalars_GetTheirTypes() =>
        YamlDocuments.Parse("{i: 1, f: 1.5, b: true, n: null, s: '1', t: 1.2.3, o: 0440}")[0]!.ToJsonString()
            .ShouldBe("""{"i":1,"f":1.5,"b":true,"n":null,"s":"1","t":"1.2.3","o":288}""");

    [Fact]
    public void Parse_SeveralDocuments_ReturnsEach() => YamlDocuments.Parse("a: 1\n---\nb: 2\n").Count.ShouldBe(2);

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: *b")]
    [InlineData("a: 1\na: 2")]
    public void Parse_Malformed_Throws(string yaml) => Should.Throw<YamlException>(() => YamlDocuments.Parse(yaml));

    [Fact]
    public void Parse_AliasBomb_IsRefused()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range('b', 9).Select(c =>
            $"{(char)c}: &{(char)c} [{string.Join(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n"));
        Should.Throw<YamlException>(() => YamlDocuments.Parse(bomb));
    }

    [Fact]
    public void Parse_DeepNesting_IsRefused() => Should.Throw<YamlException>(() => YamlDocuments.Parse(new string('[', 500)));
}
