using System.Net;
using System.Net.Http.Headers;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Edge;

public sealed class EdgeTests : IAsyncLifetime
{
    private const string Playlist = "/hls/default/demo/index.m3u8";
    private const string Session = "11111111-1111-4111-8111-111111111111";
    private const string Segment = $"/hls/default/demo/{Session}/0/11.m4s";

    private FakeMixer _mixer = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _mixer = await FakeMixer.StartAsync();
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer(_mixer.Address));
        _gateway = await TestGateway.StartAsync(
            [("Edge:PlaylistFreshMilliseconds", "50"), ("Edge:PlaylistRepeatSeconds", "3"), ("Edge:MixerSeconds", "2")], new FakeBridge(), cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _mixer.DisposeAsync();
    }

    [Fact]
    public async Task Playlist_IsServedWithWhatPlayersNeed()
    {
        using var response = await GetAsync(Playlist);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.apple.mpegurl");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        (await TextAsync(response)).ShouldContain("#EXT-X-MEDIA-SEQUENCE:10\n");
        _mixer.Requests.TryPeek(out var asked).ShouldBeTrue();
        asked.ShouldBe("/hls/uid-demo/index.m3u8");
    }

    [Fact]
    public async Task Playlist_ForManyListeners_IsFetchedOnce()
    {
        var gate = new TaskCompletionSource();
        _mixer.Gate = gate.Task;

        var listeners = Enumerable.Range(0, 200).Select(_ => GetAsync(Playlist)).ToList();
        await Wait.UntilAsync(() => _mixer.Count("index.m3u8") == 1);
        gate.SetResult();
        var responses = await Wait.ForAsync(Task.WhenAll(listeners));

        responses.ShouldAllBe(response => response.IsSuccessStatusCode);

        // Those who came after the answer may have found it older than 50 ms and asked once more; 200 questions it never is.
        _mixer.Count("index.m3u8").ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Playlist_ThatChanged_IsSeenAfterTheFreshTime()
    {
        await GetAsync(Playlist);
        _mixer.Sequence = 11;

        await Wait.UntilAsync(async () => (await TextAsync(await GetAsync(Playlist))).Contains("#EXT-X-MEDIA-SEQUENCE:11\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Playlist_Unchanged_Is304ForThoseWhoHaveIt()
    {
        using var first = await GetAsync(Playlist);
        using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Playlist_Compressed_HasAValidatorOfItsOwn()
    {
        using var plain = await GetAsync(Playlist);
        using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using var compressed = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        compressed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        compressed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        await using var unzipped = new System.IO.Compression.GZipStream(
            await compressed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        (await new StreamReader(unzipped).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await TextAsync(plain));
    }

    [Fact]
    public async Task Playlist_WhileTheMixerIsReplaced_IsRepeatedThenGoesOn()
    {
        await GetAsync(Playlist);
        await Wait.UntilAsync(() => _mixer.Count("12.m4s") == 1);
        // Asked for is not yet arrived: joins the fetch that is under way.
        await GetAsync(Segment);
        await _mixer.KillAsync();

        // Dead: the last playlist again, and every segment that it names.
        using var repeated = await GetAsync(Playlist);
        (await TextAsync(repeated)).ShouldContain("#EXT-X-MEDIA-SEQUENCE:10\n");
        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Replaced: the same URL goes on.
        await using var other = await FakeMixer.StartAsync();
        (other.Epoch, other.Sequence) = (1, 12);
        _gateway.Cluster.Put(Objects.Mixer(other.Address, "other"));
        _gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Mixer = new RoomMixerStatus { Node = "default/other", Epoch = 1 } }));
        await Wait.UntilAsync(async () =>
        {
            using var response = await GetAsync(Playlist);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return (await TextAsync(response)).Contains("/1/12.m4s", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Playlist_MixerGoneForLong_Is503AfterABoundedTime()
    {
        await GetAsync(Playlist);
        await _mixer.KillAsync();

        await Wait.UntilAsync(async () =>
        {
            using var response = await GetAsync(Playlist);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return false;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            return true;
        });
    }

    [Fact]
    public async Task Playlist_OlderThanItsTargetDuration_IsMarked()
    {
        await GetAsync(Playlist);
        await _mixer.KillAsync();

        await Wait.UntilAsync(async () => (await GetAsync(Playlist)).Headers.Contains("Cache-Status"));
    }

    [Fact]
    public async Task Room_TakenOffAir_KeepsItsEndedPlaylistEvenWithNoListenerBefore()
    {
        _mixer.IsEnded = true;
        _gateway.Cluster.Put(Objects.Room().OffAir());

        await Wait.UntilAsync(() => _gateway.Log.Lines.Any(line => line.Contains("its last playlist stays readable", StringComparison.Ordinal)));
        await _mixer.KillAsync();

        (await TextAsync(await GetAsync(Playlist))).ShouldEndWith("#EXT-X-ENDLIST\n");
    }

    [Theory]
    [InlineData("/hls/default/nowhere/index.m3u8", HttpStatusCode.NotFound, "there is no room default/nowhere\n")]
    [InlineData("/hls/default/idle/index.m3u8", HttpStatusCode.NotFound, "room default/idle is not on air\n")]
    [InlineData("/hls/default/starting/index.m3u8", HttpStatusCode.ServiceUnavailable, "room default/starting is going on air; ask again in a second\n")]
    public async Task Playlist_OfNoStream_SaysWhy(string path, HttpStatusCode status, string text)
    {
        _gateway.Cluster.Put(Objects.Room("idle").OffAir());
        _gateway.Cluster.Put(Objects.Room("starting").WithStatus(_ => new LiveRoomStatus { Phase = RoomPhase.Scheduling }));
        await Wait.UntilAsync(async () => (await _gateway.Http.GetAsync("/api/rooms/starting", TestContext.Current.CancellationToken)).IsSuccessStatusCode);

        using var response = await GetAsync(path);

        response.StatusCode.ShouldBe(status);
        (await TextAsync(response)).ShouldBe(text);
    }

    [Fact]
    public async Task Segment_ForManyListeners_IsFetchedOnceAndKept()
    {
        var responses = await Wait.ForAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GetAsync(Segment))));

        responses.ShouldAllBe(response => response.IsSuccessStatusCode);
        responses[0].Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await TextAsync(responses[99])).ShouldBe($"bytes of /hls/uid-demo/{Session}/0/11.m4s");
        _mixer.Count("11.m4s").ShouldBe(1);
    }

    [Fact]
    public async Task Segment_OfASessionTheRoomNeverHad_IsNotAskedFor()
    {
        using var response = await GetAsync("/hls/default/demo/22222222-2222-4222-8222-222222222222/0/1.m4s");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _mixer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Segment_NotThere_Is404AndAskedForAgain()
    {
        _mixer.Status = 404;
        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _mixer.Status = 200;

        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("other", HttpStatusCode.Forbidden)]
    [InlineData("demo", HttpStatusCode.OK)]
    public async Task Key_IsGivenToTokensOfThatRoomOnly(string? room, HttpStatusCode expected)
    {
        var key = $"/hls/default/demo/enc.key?session={Session}&epoch=0";
        using var request = new HttpRequestMessage(HttpMethod.Get, key);
        if (room is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _gateway.Token(room: room, role: "listener"));
        }

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        _mixer.Count("enc.key?session=11111111-1111-4111-8111-111111111111&epoch=0").ShouldBe(expected == HttpStatusCode.OK ? 1 : 0);
    }

    [Theory]
    [InlineData("/hls/default/demo/../../secret")]
    [InlineData("/hls/default/demo/%2e%2e/%2e%2e/v1/mixes")]
    [InlineData("/hls/default/demo/..%2f..%2fv1%2fmixes")]
    [InlineData($"/hls/default/demo/{Session}/0/../../../../../v1/mixes")]
    [InlineData($"/hls/default/demo/{Session}/0/11.m4s%00")]
    [InlineData($"/hls/default/demo/{Session}/-1/11.m4s")]
    [InlineData($"/hls/default/demo/{Session}/0/011.m4s")]
    [InlineData("/hls/default/demo/")]
    [InlineData("/hls/")]
    public async Task Path_OutsideTheShapes_LeadsNowhere(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_gateway.Address.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        _mixer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preflight_AllowsTheKeysToken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Playlist);

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization");
    }

    [Theory]
    [InlineData("bytes=0-3", HttpStatusCode.PartialContent, "byte", "bytes 0-3/")]
    [InlineData("bytes=6-", HttpStatusCode.PartialContent, "of /hls", "bytes 6-")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "m4s", "bytes ")]
    [InlineData("bytes=0-99999", HttpStatusCode.PartialContent, "bytes of", "bytes 0-")]
    [InlineData("bytes=5000-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */")]
    [InlineData("bytes=-0", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */")]
    [InlineData("bytes=0-1,4-5", HttpStatusCode.OK, "bytes of", null)]
    [InlineData("pieces=0-1", HttpStatusCode.OK, "bytes of", null)]
    public async Task Segment_InPart_IsTheRangeThatWasAskedFor(string range, HttpStatusCode status, string begin, string? contentRange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Segment);
        request.Headers.TryAddWithoutValidation("Range", range);

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
        var text = await TextAsync(response);
        (begin.Length == 0 ? text : text[..Math.Min(begin.Length, text.Length)]).ShouldBe(begin);
        (response.Content.Headers.ContentRange?.ToString() ?? "").ShouldStartWith(contentRange ?? "");
        (response.Content.Headers.ContentRange is null).ShouldBe(contentRange is null);
    }

    [Fact]
    public async Task Key_AtTheEarlierPath_IsThatOfThePresentSession()
    {
        _gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Mixer = new RoomMixerStatus { Node = "default/mixer", Epoch = 2 } }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hls/rooms/demo/enc.key");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _gateway.Token(role: "listener"));

        await Wait.UntilAsync(async () =>
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, request.RequestUri) { Headers = { Authorization = request.Headers.Authorization } };
            using var response = await _gateway.Http.SendAsync(again, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
            return _mixer.Count($"enc.key?session={Session}&epoch=2") == 1;
        });
        (await GetAsync("/hls/rooms/demo/enc.key")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Listeners_AreCountedByWhoTheyAre()
    {
        foreach (var player in new[] { "one", "two", "two", "three" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
            request.Headers.TryAddWithoutValidation("User-Agent", player);
            (await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }

        await GetAsync(Playlist + "?listener=four");
        await GetAsync(Playlist + "?listener=four");

        (await TextAsync(await GetAsync("/api/rooms/demo"))).ShouldContain("\"listeners\":4,");
        (await TextAsync(await GetAsync("/metrics"))).ShouldContain("liveops_gateway_listeners 4");
    }

    [Fact]
    public async Task Head_HasTheHeadersOnly()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Playlist);

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        (await TextAsync(response)).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _gateway.Http.GetAsync(path, TestContext.Current.CancellationToken);

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
