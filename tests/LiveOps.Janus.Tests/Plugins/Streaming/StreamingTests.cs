using LiveOps.Janus.Plugins.Streaming;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Plugins.Streaming;

public sealed class StreamingTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Mountpoint_FromCreateToDestroy_IsReported(Wire wire)
    {
        var (streaming, id) = await NewMountpointAsync(NewSession(wire));

        Typed(await streaming.ListMountpointsAsync(new(), Stop)).Mountpoints.ShouldContain(mountpoint => mountpoint.Id == id);
        Typed(await streaming.EditMountpointAsync(new() { Id = id, Secret = "s", NewDescription = "B" }, Stop));
        Typed(await streaming.GetMountpointAsync(new() { Id = id, Secret = "s" }, Stop)).Info.Description.ShouldBe("B");
        Typed(await streaming.DisableMountpointAsync(new() { Id = id, Secret = "s", StopRecording = false }, Stop));
        Typed(await streaming.EnableMountpointAsync(new() { Id = id, Secret = "s" }, Stop));
        Typed(await streaming.SetRecordingAsync(
            new() { Id = id, Secret = "s", Action = "start", Media = [new() { Mid = "a", Filename = $"{Server.Folder}/{id}" }] }, Stop));
        Typed(await streaming.SetRecordingAsync(new() { Id = id, Secret = "s", Action = "stop", Media = [new() { Mid = "a" }] }, Stop));
        Typed(await streaming.KickAllAsync(new() { Id = id, Secret = "s" }, Stop));
        Typed(await streaming.DestroyMountpointAsync(new() { Id = id, Secret = "s" }, Stop));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Viewer_WatchesStartsAndPauses(Wire wire)
    {
        var session = NewSession(wire);
        var (_, id) = await NewMountpointAsync(session);
        await using var viewer = await session.AttachAsync<StreamingPlugin>(Stop);

        var watching = Typed(await viewer.WatchAsync(new() { Id = id }, Stop));
        watching.Result!.Status.ShouldBe("preparing");
        watching.Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
        Typed(await viewer.StartAsync(new(), SdpSamples.AnswerTo(watching.Jsep), Stop)).Result!.Status.ShouldBe("starting");
        Typed(await viewer.ConfigureAsync(new() { Mid = "a", Send = true }, Stop)).Result!.Event.ShouldBe("configured");
        Typed(await viewer.PauseAsync(new(), Stop)).Result!.Status.ShouldBe("pausing");
        var (_, other) = await NewMountpointAsync(session);
        Typed(await viewer.SwitchMountpointAsync(new() { Id = other }, Stop)).Result!.Switched.ShouldBe("ok");
    }

    private async Task<(StreamingPlugin Streaming, JanusId Id)> NewMountpointAsync(JanusSession session)
    {
        var streaming = await session.AttachAsync<StreamingPlugin>(Stop);
        var id = NewRoom();
        Typed(await streaming.CreateMountpointAsync(
            new()
            {
                Type = "rtp",
                Id = id,
                AdminKey = Server.AdminKey,
                Secret = "s",
                IsPrivate = false,
                Media = [new() { Type = "audio", Mid = "a", Port = 0, Pt = 111, Codec = "opus" }],
            },
            Stop)).Stream!.Ports!.Single().Port.ShouldBePositive();
        return (streaming, id);
    }
}
