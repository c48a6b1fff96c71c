using System.Text;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Transport;

public sealed class FrameArrayTests
{
    [Theory]
    [InlineData("""{"a":1}""", 1)]
    [InlineData("""[{"a":1},{"b":[{}]}]""", 2)]
    [InlineData("[]", 0)]
    public void Split_FrameOrArray_GivesItsFrames(string text, int count) => FrameArray.Split(Encoding.UTF8.GetBytes(text)).Count.ShouldBe(count);

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("""[{"a":1}""")]
    public void Split_SomethingElse_IsAJsonException(string text) =>
        Should.Throw<JsonException>(() => FrameArray.Split(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Split_AnyBytes_ThrowsNothingButJsonException() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            try
            {
                FrameArray.Split(bytes);
            }
            catch (JsonException)
            {
                // The other allowed outcome.
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
}
