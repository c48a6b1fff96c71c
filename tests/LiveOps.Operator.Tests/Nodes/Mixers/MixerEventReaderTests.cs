using System.Text;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Tests.Nodes.Mixers;

public sealed class MixerEventReaderTests
{
    [Fact]
    public async Task Read_StreamOfTheProtocol_GivesEachEvent()
    {
        const string Text = """
            event: hello
            data: {"version":"1.2","instance":"i-1","engine":"FFmpeg","mixes":0,"maxMixes":1000}

            event: ping
            data: {}

            event: source
            data: {"uid":"u","state":"Silent"}

            event: source
            data: {"uid":"u","state":"Receiving"}

            event: mix
            data: {"uid":"u","state":"Ended"}

            event: codec
            data: {"uid":"u","restarts":1}


            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        var events = new List<MixerEvent>();
        await foreach (var happened in MixerEventReader.ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            events.Add(happened);
        }

        events.ShouldBe([
            new MixerEvent.Hello(new() { Version = "1.2", Instance = "i-1" }),
            new MixerEvent.Ping(),
            new MixerEvent.SourceChanged("u", Silent: true),
            new MixerEvent.SourceChanged("u", Silent: false),
            new MixerEvent.MixChanged("u", MixState.Ended),
            new MixerEvent.Ping(),
        ]);
    }

    [Theory]
    [InlineData("hello", "{}")]
    [InlineData("source", "not json")]
    [InlineData("mix", """{"uid":"u","state":"Odd"}""")]
    public void Parse_Garbage_IsALostMixer(string type, string data) =>
        Should.Throw<NodeException>(() => MixerEventReader.Parse(type, data)).Failure.ShouldBe(NodeFailure.Unreachable);
}
