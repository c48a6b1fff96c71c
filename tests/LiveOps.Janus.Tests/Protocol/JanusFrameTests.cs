using System.Text;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Protocol;

public sealed class JanusFrameTests
{
    private const string Sample =
        """{"janus":"event","session_id":1,"transaction":"7","sender":2,"plugindata":{"plugin":"p","data":{"a":[1,{"b":null}]}},"jsep":{"type":"offer","sdp":"v=0"}}""";

    [Fact]
    public void Parse_Event_FindsItsParts()
    {
        var frame = JanusFrame.Parse(Encoding.UTF8.GetBytes(Sample));

        frame.Kind.ShouldBe(FrameKind.Event);
        frame.SessionId.ShouldBe(1);
        frame.Sender.ShouldBe(2);
        frame.Transaction.ShouldBe(7);
        Encoding.UTF8.GetString(frame.Data).ShouldBe("""{"a":[1,{"b":null}]}""");
        Encoding.UTF8.GetString(frame.Jsep).ShouldBe("""{"type":"offer","sdp":"v=0"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"janus":1}""")]
    [InlineData("""{"session_id":"1"}""")]
    [InlineData("""{"janus":"event"} {}""")]
    [InlineData("""{"plugindata":[]}""")]
    public void Parse_SomethingElse_IsAJsonException(string text) =>
        Should.Throw<JsonException>(() => JanusFrame.Parse(Encoding.UTF8.GetBytes(text)));

    /// <summary>A frame with bytes changed is still a frame, or a JsonException: nothing else ever comes out.</summary>
    [Fact]
    public void Parse_TenThousandDamagedFrames_NeverThrowsAnythingElse()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        var damage = Gen.Choose(0, bytes.Length - 1).Zip(Gen.Choose(0, 255)).ListOf();

        Prop.ForAll(damage.ToArbitrary(), changes =>
        {
            var damaged = (byte[])bytes.Clone();
            foreach (var (at, value) in changes)
            {
                damaged[at] = (byte)value;
            }

            try
            {
                JanusFrame.Parse(damaged);
            }
            catch (JsonException)
            {
                // The other allowed outcome.
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }
}
