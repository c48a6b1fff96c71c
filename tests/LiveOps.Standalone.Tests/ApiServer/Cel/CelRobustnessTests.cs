using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.ApiServer.Cel;

namespace LiveOps.Standalone.Tests.ApiServer.Cel;

public sealed class CelRobustnessTests
{
    private static readonly Gen<string> Tokens = Gen.Elements(
        "self", ".", "n", "s", "l", "(", ")", "[", "]", "{", "}", ",", ":", "?", "+", "-", "*", "/", "%", "!", "&&", "||", "==", "<", "in", "has",
        "all", "map", "x", "1", "1u", "1.5", "1e9", "'a'", "\"", "'''", "r'", "b'", "\\", "true", "null", "//", "\n", "é", "9999999999999999999", "0x");

    [Fact]
    public void Compile_AnyTokens_ThrowsNothingButItsOwn() => Prop.ForAll(
        Tokens.ListOf().Select(tokens => string.Join(' ', tokens)).ToArbitrary(), CompilesOrRefuses).QuickCheckThrowOnFailure();

    [Fact]
    public void Compile_AnyText_ThrowsNothingButItsOwn() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), CompilesOrRefuses).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("(", 5000)]
    [InlineData("!", 5000)]
    [InlineData("[", 5000)]
    [InlineData("1+", 4000)]
    [InlineData("1?1:", 2000)]
    public void Compile_DeepNesting_IsRefused(string piece, int times) =>
        Should.Throw<CelException>(() => CelProgram.Compile(string.Concat(Enumerable.Repeat(piece, times)), CelProgramTests.Schema, CelType.Bool));

    private static void CompilesOrRefuses(string expression)
    {
        try
        {
            CelProgram.Compile(expression, CelProgramTests.Schema, CelType.Bool);
        }
        catch (CelException refusal)
        {
            refusal.Position.ShouldBeInRange(0, expression.Length);
        }
    }
}
