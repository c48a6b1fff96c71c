using System.Net;
using System.Net.Http.Headers;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Tests.Hosting;

namespace LiveOps.Mixer.Tests.Control;

public sealed class StreamApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Playlist_BeforeFirstSegment_IsNotFoundYet()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        await mixer.Client.PutAsync("room", MixerClient.Request(hls => hls with { SegmentSeconds = 10, Codec = MixCodec.Opus }), Cancel);

        using var answer = await mixer.Client.Http.GetAsync("hls/room/index.m3u8", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact(Timeout = 30_000)]
    public async Task Playlist_OfAMixThatEndedBeforeItsFirstSegment_IsGone()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);

        // Whatever was mixed until the end makes a short segment: on a busy machine some come too late to end before that.
        for (var n = 0; ; n++)
        {
            await mixer.Client.PutAsync($"room-{n}", MixerClient.Request(hls => hls with { SegmentSeconds = 10, Codec = MixCodec.Opus }), Cancel);
            (await mixer.Client.Http.DeleteAsync($"v1/mixes/room-{n}", Cancel)).EnsureSuccessStatusCode();
            using var answer = await mixer.Client.Http.GetAsync($"hls/room-{n}/index.m3u8", Cancel);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
                answer.Headers.RetryAfter.ShouldBeNull();
                return;
            }
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Playlist_WithItsTag_IsNotModified()
    {
        await using var mixer = await OnAirAsync();
        using var first = await mixer.Client.Http.GetAsync("hls/room/index.m3u8", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "hls/room/index.m3u8");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await mixer.Client.Http.SendAsync(request, Cancel);

        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.apple.mpegurl");
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact(Timeout = 30_000)]
    public async Task Segment_AsRangeAndHead_IsServedInPartAndWithoutBody()
    {
        await using var mixer = await OnAirAsync();
        var playlist = await mixer.Client.PlaylistAsync("room", _ => true, Cancel);
        var url = "hls/room/" + playlist.Segments[0].Uri;
        using var whole = await mixer.Client.Http.GetAsync(url, Cancel);
        var bytes = await whole.Content.ReadAsByteArrayAsync(Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(4, 7) } };

        using var part = await mixer.Client.Http.SendAsync(request, Cancel);
        using var head = await mixer.Client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Cancel);

        whole.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe("styp"u8.ToArray());
        head.Content.Headers.ContentLength.ShouldBe(bytes.Length);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("hls/unknown/index.m3u8")]
    [InlineData("hls/room/other/0/init.mp4")]
    [InlineData("hls/room/other/0/0.m4s")]
    [InlineData("hls/room/enc.key?session=other&epoch=0")]
    [InlineData("hls/room/enc.key")]
    public async Task Stream_ThatIsNot_IsNotFound(string url)
    {
        await using var mixer = await OnAirAsync();

        using var answer = await mixer.Client.Http.GetAsync(url, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<TestMixer> OnAirAsync()
    {
        var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with { SegmentSeconds = 10, Codec = MixCodec.Opus });
        var past = request.Timeline with { Origin = request.Timeline.Origin - TimeSpan.FromSeconds(11), ResumeFrom = 0 };
        await mixer.Client.PutAsync("room", request with { Timeline = past }, Cancel);
        await mixer.Client.PlaylistAsync("room", _ => true, Cancel);
        return mixer;
    }
}
