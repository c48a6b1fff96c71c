using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.Pods.Variables;

namespace LiveOps.Standalone.Tests.Pods.Variables;

public sealed class VariableExpansionTests
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["A"] = "1", ["B"] = "$(A)" };

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("$(A)", "1")]
    [InlineData("x$(A)y$(A)", "x1y1")]
    [InlineData("$(B)", "$(A)")]
    [InlineData("$(MISSING)", "$(MISSING)")]
    [InlineData("$$(A)", "$(A)")]
    [InlineData("$$$(A)", "$1")]
    [InlineData("$A $", "$A $")]
    [InlineData("$(A", "$(A")]
    public void Expand_Text_FollowsTheRulesOfKubernetes(string text, string expected) =>
        VariableExpansion.Expand(text, Variables).ShouldBe(expected);

    [Fact]
    public void Expand_AnyTextWithDoubledDollars_GivesTheText() => Prop
        .ForAll<string>(text => VariableExpansion.Expand((text ?? "").Replace("$", "$$", StringComparison.Ordinal), Variables) == (text ?? ""))
        .QuickCheckThrowOnFailure();
}
