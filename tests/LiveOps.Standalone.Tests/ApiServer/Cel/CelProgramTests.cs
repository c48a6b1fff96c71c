using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Cel;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Cel;

public sealed class CelProgramTests
{
    internal const string Sample =
        """
        {type: object, properties: {
          n: {type: integer}, d: {type: number}, s: {type: string}, t: {type: string, format: date-time},
          l: {type: array, items: {type: integer}}, set: {type: array, x-kubernetes-list-type: set, items: {type: string}},
          m: {type: object, additionalProperties: {type: integer}}, o: {type: object, properties: {x: {type: string}, namespace: {type: string}}},
          a-b: {type: integer}, any: {x-kubernetes-int-or-string: true}}}
        """;

    internal static SchemaNode Schema { get; } = SchemaManifests.Field(Sample).Root.Properties["spec"].Properties["f"];

    private static readonly JsonNode Self = SchemaManifests.Yaml(
        "{n: 3, d: 1.5, s: hello, t: '2026-11-21T03:22:00Z', l: [1, 2, 3], set: [b, a], m: {k: 7}, o: {namespace: ns}, a-b: 4, any: 80%}");

    [Theory]
    [InlineData("1 + 2 * 3 == 7")]
    [InlineData("(1 + 2) * 3 == 9 && 7 / 2 == 3 && -7 % 3 == -1")]
    [InlineData("self.d * 2.0 == 3.0 && self.d < 2 && 1 < 1.5")]
    [InlineData("self.s == 'hello' && self.s.startsWith('he') && self.s.endsWith(\"lo\") && self.s.contains('ll')")]
    [InlineData("self.s.matches('^h.*o$') && size(self.s) == 5 && self.s.size() == 5")]
    [InlineData("'AbC'.lowerAscii() == 'abc' && 'abc'.upperAscii() == 'ABC' && ' a '.trim() == 'a'")]
    [InlineData("'a,b'.split(',') == ['a', 'b'] && ['a', 'b'].join('-') == 'a-b' && 'aa'.replace('a', 'b') == 'bb'")]
    [InlineData("self.l[0] == 1 && 2 in self.l && !(9 in self.l) && size(self.l) == 3")]
    [InlineData("self.l.all(x, x > 0) && self.l.exists(x, x == 2) && self.l.exists_one(x, x > 2)")]
    [InlineData("self.l.map(x, x * 2) == [2, 4, 6] && self.l.filter(x, x > 1) == [2, 3] && self.l.map(x, x > 1, x + 1) == [3, 4]")]
    [InlineData("self.l.all(x, self.l.exists(y, x == y))")]
    [InlineData("self.m['k'] == 7 && self.m.k == 7 && 'k' in self.m && self.m.all(key, key == 'k')")]
    [InlineData("has(self.n) && !has(self.o.x) && has(self.m.k) && self.o.__namespace__ == 'ns' && self.a__dash__b == 4")]
    [InlineData("self.set == ['a', 'b']")]
    [InlineData("self.n == 3 ? true : false")]
    [InlineData("self.any == '80%' && string(3) == '3' && int('3') == 3 && double(1) == 1.0 && uint(1) == 1u && 0x10 == 16")]
    [InlineData("self.t > timestamp('2026-01-01T00:00:00Z') && self.t.getFullYear() == 2026")]
    [InlineData("duration('1h') == duration('60m') && self.t + duration('1h') > self.t && duration('90s').getMinutes() == 1")]
    [InlineData("{'a': 1}['a'] == 1 && r'\\d' == '\\\\d' && '\\u0041\\x42\\103' == 'ABC' && b'a' == b'a'")]
    [InlineData("true || 1 / 0 == 1")]
    [InlineData("1 / 0 == 1 || true")]
    [InlineData("!(1 / 0 == 1 && false)")]
    [InlineData("self.l.exists(x, x / 0 == 1 || x == 2)")]
    [InlineData("-9223372036854775808 < 0 // a comment")]
    public void Evaluate_TrueExpression_IsTrue(string expression) =>
        CelProgram.Compile(expression, Schema, CelType.Bool).Evaluate(Self).ShouldBe(true);

    [Theory]
    [InlineData("1 / 0 == 1", "division by zero")]
    [InlineData("1 % 0 == 1", "modulus by zero")]
    [InlineData("9223372036854775807 + self.n > 0", "integer overflow")]
    [InlineData("self.l[3] == 1", "index out of bounds: 3")]
    [InlineData("self.m['x'] == 1", "no such key: x")]
    [InlineData("self.o.x == 'a'", "no such key: x")]
    [InlineData("1 / 0 == 1 || false", "division by zero")]
    [InlineData("self.l.all(x, x / 0 == 1)", "division by zero")]
    [InlineData("self.any + 1 == 2", "no such overload")]
    public void Evaluate_Failing_IsAnError(string expression, string error) =>
        CelProgram.Compile(expression, Schema, CelType.Bool).Evaluate(Self).ShouldBe(new CelError(error));

    [Theory]
    [InlineData("self.foo == 1", 5, "undefined field 'foo'")]
    [InlineData("other == 1", 1, "undeclared reference to 'other' (in container '')")]
    [InlineData("self.s + 1 == 's'", 8, "found no matching overload for '_+_' applied to '(string, int)'")]
    [InlineData("self.s == 1", 8, "found no matching overload for '_==_' applied to '(string, int)'")]
    [InlineData("isURL(self.s)", 1, "undeclared reference to 'isURL' (in container '')")]
    [InlineData("self.s.find('a') == 'a'", 7, "undeclared reference to 'find' (in container '')")]
    [InlineData("self.l.all(x.y, true)", 13, "argument must be a simple name")]
    [InlineData("self.s.all(x, true)", 5, "expression of type 'string' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("has(self)", 5, "invalid argument to has() macro")]
    [InlineData("self.n", 5, "expression must evaluate to bool, but evaluates to int")]
    [InlineData("1 +", 4, "Syntax error: unexpected end of the expression")]
    [InlineData("self.n == 'a", 11, "Syntax error: unterminated string literal")]
    [InlineData("self.n = 1", 8, "Syntax error: token recognition error at: '='")]
    public void Compile_Wrong_SaysWhatAndWhere(string expression, int column, string problem) =>
        Should.Throw<CelException>(() => CelProgram.Compile(expression, Schema, CelType.Bool)).Message
            .ShouldStartWith($"ERROR: <input>:1:{column}: {problem}");

    [Fact]
    public void Evaluate_BeyondBudget_IsStopped()
    {
        var list = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => JsonValue.Create(i))]);
        var program = CelProgram.Compile("self.l.all(x, self.l.all(y, self.l.exists(z, z == x + y || true)))", Schema, CelType.Bool);
        Should.Throw<CelBudgetException>(() => program.Evaluate(new JsonObject { ["l"] = list }));
    }

    [Fact]
    public void UsesOldSelf_OnlyWhereNamed_IsTrue()
    {
        CelProgram.Compile("self == oldSelf", Schema, CelType.Bool).UsesOldSelf.ShouldBeTrue();
        CelProgram.Compile("self.s == 'oldSelf'", Schema, CelType.Bool).UsesOldSelf.ShouldBeFalse();
    }
}
