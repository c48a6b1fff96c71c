using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class Re2PatternTests
{
    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\d+$", "٣", false)]
    [InlineData(@"^[\w-]+$", "a-b_1", true)]
    [InlineData(@"^[[:alpha:]]+$", "abc", true)]
    [InlineData(@"^(?P<x>a|b)c$", "bc", true)]
    [InlineData(@"^[a[]$", "[", true)]
    [InlineData(@"^[]a]$", "]", true)]
    [InlineData("b", "abc", true)]
    public void Match_AsRe2Would(string pattern, string text, bool expected) => Re2Pattern.Compile(pattern).IsMatch(text).ShouldBe(expected);

    [Theory]
    [InlineData("(?=a)")]
    [InlineData(@"(a)\1")]
    [InlineData("(")]
    public void Pattern_OutsideRe2_IsRefused(string pattern) => Should.Throw<ArgumentException>(() => Re2Pattern.Compile(pattern));
}
