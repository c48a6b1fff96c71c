using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class YamlIntegerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("+12", 12)]
    [InlineData("0440", 288)]
    [InlineData("-010", -8)]
    [InlineData("0o17", 15)]
    [InlineData("0x1F", 31)]
    [InlineData("0b101", 5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("0777777777777777777777", long.MaxValue)]
    public void TryParse_Integer_IsRead(string text, long expected)
    {
        YamlInteger.TryParse(text, out var value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("089")]
    [InlineData("1.5")]
    [InlineData("0x")]
    [InlineData("9223372036854775808")]
    [InlineData("01000000000000000000000")]
    [InlineData("0xFFFFFFFFFFFFFFFF")]
    public void TryParse_OtherThanAnIntegerOf64Bits_IsLeft(string text) => YamlInteger.TryParse(text, out _).ShouldBeFalse();
}
