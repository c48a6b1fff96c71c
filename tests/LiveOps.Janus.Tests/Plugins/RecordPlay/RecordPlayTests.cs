using LiveOps.Janus.Plugins.RecordPlay;

namespace LiveOps.Janus.Tests.Plugins.RecordPlay;

public sealed class RecordPlayTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Recording_StartsPausesAndStops(Wire wire)
    {
        await using var recorder = await NewSession(wire).AttachAsync<RecordPlayPlugin>(Stop);

        Typed(await recorder.ConfigureRecordingAsync(new() { VideoBitrateMax = 128_000 }, Stop)).Settings!.VideoBitrateMax.ShouldBe(128_000);
        var recording = Typed(await recorder.StartRecordingAsync(new() { Name = "n" }, SdpSamples.AudioVideoOffer, Stop));
        recording.Result!.Status.ShouldBe("recording");
        recording.Jsep.ShouldNotBeNull().Type.ShouldBe("answer");
        Typed(await recorder.PauseAsync(new(), Stop));
        Typed(await recorder.ResumeAsync(new(), Stop));
        Typed(await recorder.StopAsync(new(), Stop)).Result!.Status.ShouldBe("stopped");
        Typed(await recorder.UpdateListAsync(new(), Stop));
        Typed(await recorder.ListRecordingsAsync(new(), Stop)).Recordings.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Recording_OnTheServer_IsListedOfferedAndPlayed(Wire wire)
    {
        var id = NewRoom().Number;
        await MjrFiles.WriteAsync(Server.Folder, id, Stop);
        await using var player = await NewSession(wire).AttachAsync<RecordPlayPlugin>(Stop);

        Typed(await player.UpdateListAsync(new(), Stop));
        Typed(await player.ListRecordingsAsync(new(), Stop)).Recordings!.ShouldContain(recording => recording.Id == id && recording.AudioCodec == "opus");
        var offered = Typed(await player.PlayAsync(new() { Id = id }, Stop));
        offered.Result!.Status.ShouldBe("preparing");
        Typed(await player.StartAsync(new(), SdpSamples.AnswerTo(offered.Jsep.ShouldNotBeNull()), Stop)).Result!.Status.ShouldBe("playing");
    }
}
