using System.Net;
using System.Net.Http.Headers;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>What players get when they ask for a playlist.</summary>
public sealed class PlaylistTests : EdgeTest
{
    [Fact]
    public async Task Playlist_IsServedWithWhatPlayersNeed()
    {
        using var response = await GetAsync(Playlist);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.apple.mpegurl");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        (await TextAsync(response)).ShouldContain("#EXT-X-MEDIA-SEQUENCE:10\n");
        Mixer.Requests.TryPeek(out var asked).ShouldBeTrue();
        asked.ShouldBe("/hls/uid-demo/index.m3u8");
    }

    [Fact]
    public async Task Playlist_ForManyListeners_IsFetchedOnce()
    {
        var gate = new TaskCompletionSource();
        Mixer.Gate = gate.Task;

        var listeners = Enumerable.Range(0, 200).Select(_ => GetAsync(Playlist)).ToList();
        await Wait.UntilAsync(() => Mixer.Count("index.m3u8") == 1);
        gate.SetResult();
        var responses = await Wait.ForAsync(Task.WhenAll(listeners));

        responses.ShouldAllBe(response => response.IsSuccessStatusCode);

        // Those who came after the answer may have found it older than 50 ms and asked once more; 200 questions it never is.
        Mixer.Count("index.m3u8").ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Playlist_ThatChanged_IsSeenAfterTheFreshTime()
    {
        await GetAsync(Playlist);
        Mixer.Sequence = 11;

        await Wait.UntilAsync(async () => (await TextAsync(await GetAsync(Playlist))).Contains("#EXT-X-MEDIA-SEQUENCE:11\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Playlist_Unchanged_Is304ForThoseWhoHaveIt()
    {
        using var first = await GetAsync(Playlist);
        using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await SendAsync(request);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Playlist_Compressed_HasAValidatorOfItsOwn()
    {
        using var plain = await GetAsync(Playlist);
        using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using var compressed = await SendAsync(request);

        compressed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        compressed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        await using var unzipped = new System.IO.Compression.GZipStream(
            await compressed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        (await new StreamReader(unzipped).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await TextAsync(plain));
    }

    [Theory]
    [InlineData("/hls/default/nowhere/index.m3u8", HttpStatusCode.NotFound, "there is no room default/nowhere\n")]
    [InlineData("/hls/default/idle/index.m3u8", HttpStatusCode.NotFound, "room default/idle is not on air\n")]
    [InlineData("/hls/default/starting/index.m3u8", HttpStatusCode.ServiceUnavailable, "room default/starting is going on air; ask again in a second\n")]
    public async Task Playlist_OfNoStream_SaysWhy(string path, HttpStatusCode status, string text)
    {
        Gateway.Cluster.Put(Objects.Room("idle").OffAir());
        Gateway.Cluster.Put(Objects.Room("starting").WithStatus(_ => new LiveRoomStatus { Phase = RoomPhase.Scheduling }));
        await Wait.UntilAsync(async () => (await Gateway.Http.GetAsync("/api/rooms/starting", TestContext.Current.CancellationToken)).IsSuccessStatusCode);

        using var response = await GetAsync(path);

        response.StatusCode.ShouldBe(status);
        (await TextAsync(response)).ShouldBe(text);
    }

    [Fact]
    public async Task Head_HasTheHeadersOnly()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Playlist);

        using var response = await SendAsync(request);

        response.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        (await TextAsync(response)).ShouldBeEmpty();
    }
}
