using System.Net;
using System.Text;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;

namespace LiveOps.Mixer.Tests.Control;

public sealed class MixApiTests
{
    private const string Good = """
        {"name":"default/demo","session":"s","timeline":{"origin":"2026-01-31T12:00:00.000Z","epoch":0,"resumeFrom":null},
         "hls":{"segmentSeconds":2,"windowSegments":6,"codec":"Opus","bitrateKbps":96,"channels":2,"encryption":"None"}}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Put_Twice_IsMadeOnceAndConfirmed()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);

        using var made = await PutAsync(mixer, "room", Good);
        using var confirmed = await PutAsync(mixer, "room", Good.Replace("\"resumeFrom\":null", "\"resumeFrom\":1", StringComparison.Ordinal));

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await confirmed.Content.ReadAsStringAsync(Cancel)).ShouldBe(await made.Content.ReadAsStringAsync(Cancel));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("\"epoch\":0", "\"epoch\":1")]
    [InlineData("\"bitrateKbps\":96", "\"bitrateKbps\":64")]
    [InlineData("\"session\":\"s\"", "\"session\":\"t\"")]
    public async Task Put_AnotherEpochHlsOrSession_StartsAnew(string old, string changed)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        using var first = await PutAsync(mixer, "room", Good);
        var before = await mixer.Client.GetAsync("room", Cancel);

        using var second = await PutAsync(mixer, "room", Good.Replace(old, changed, StringComparison.Ordinal));

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await mixer.Client.GetAsync("room", Cancel)).Rtp.Ssrc.ShouldNotBe(before.Rtp.Ssrc);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("\"segmentSeconds\":2", "\"segmentSeconds\":0", "hls.segmentSeconds")]
    [InlineData("\"windowSegments\":6", "\"windowSegments\":61", "hls.windowSegments")]
    [InlineData("\"bitrateKbps\":96", "\"bitrateKbps\":1000", "hls.bitrateKbps")]
    [InlineData("\"channels\":2", "\"channels\":3", "hls.channels")]
    [InlineData("\"channels\":2,", "", "channels")]
    [InlineData("\"codec\":\"Opus\"", "\"codec\":\"MP3\"", "hls.codec")]
    [InlineData("\"codec\":\"Opus\"", "\"codec\":1", "hls.codec")]
    [InlineData("\"epoch\":0", "\"epoch\":-1", "timeline.epoch")]
    [InlineData("\"resumeFrom\":null", "\"resumeFrom\":-1", "timeline.resumeFrom")]
    [InlineData("\"resumeFrom\":null", "\"resumeFrom\":9000000000", "timeline.resumeFrom")]
    [InlineData("2026-01-31T12:00:00.000Z", "2999-01-31T12:00:00.000Z", "timeline.origin")]
    [InlineData("2026-01-31T12:00:00.000Z", "yesterday", "timeline.origin")]
    [InlineData("\"session\":\"s\"", "\"session\":\"../s\"", "session")]
    [InlineData("\"name\":\"default/demo\"", "\"name\":null", "name")]
    [InlineData("\"name\"", "\"extra\":1,\"name\"", "extra")]
    [InlineData("{\"name\"", "{{\"name\"", "")]
    public async Task Put_BadField_IsRefusedByName(string old, string changed, string field)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);

        using var answer = await PutAsync(mixer, "room", Good.Replace(old, changed, StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(field);
    }

    [Fact(Timeout = 30_000)]
    public async Task Put_BodyOverTheLimit_IsRefused()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);

        using var answer = await PutAsync(mixer, "room", Good + new string(' ', 70_000));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact(Timeout = 30_000)]
    public async Task Put_MixerFull_IsUnavailable()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel, options => options with { MaxMixes = 1 });
        using var first = await PutAsync(mixer, "room", Good);

        using var second = await PutAsync(mixer, "other", Good);
        using var again = await PutAsync(mixer, "room", Good.Replace("\"epoch\":0", "\"epoch\":1", StringComparison.Ordinal));

        second.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic right", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer right", HttpStatusCode.OK)]
    public async Task Request_WithToken_IsAnsweredAccordingly(string? authorization, HttpStatusCode status)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel, options => options with { Token = "right" });
        mixer.Client.Http.DefaultRequestHeaders.Authorization = null;
        if (authorization is not null)
        {
            mixer.Client.Http.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        using var answer = await mixer.Client.Http.GetAsync("v1/mixes", Cancel);
        using var probe = await mixer.Client.Http.GetAsync("healthz", Cancel);

        answer.StatusCode.ShouldBe(status);
        probe.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(Timeout = 30_000)]
    public async Task Delete_LiveMix_EndsPlaylistWhichStaysReadable()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        await mixer.Client.PutAsync("room", MixerClient.Request(hls => hls with { Codec = MixCodec.Opus }), Cancel);
        await mixer.Client.PlaylistAsync("room", _ => true, Cancel);

        using var deleted = await mixer.Client.Http.DeleteAsync("v1/mixes/room", Cancel);
        using var unknown = await mixer.Client.Http.DeleteAsync("v1/mixes/unknown", Cancel);

        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mixer.Client.PlaylistAsync("room", _ => true, Cancel)).Ended.ShouldBeTrue();
        (await mixer.Client.GetAsync("room", Cancel)).State.ShouldBe(MixState.Ended);
        (await mixer.Client.Http.GetStringAsync("v1/mixes", Cancel)).ShouldBe("""{"items":[]}""");
    }

    private static async Task<HttpResponseMessage> PutAsync(TestMixer mixer, string uid, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await mixer.Client.Http.PutAsync($"v1/mixes/{uid}", content, Cancel);
    }
}
