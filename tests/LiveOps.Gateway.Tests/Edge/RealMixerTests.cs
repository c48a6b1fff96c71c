using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Mixer;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>The edge in front of a real mixer with an encrypted room.</summary>
public sealed class RealMixerTests : IAsyncLifetime
{
    private const string Session = "11111111-1111-4111-8111-111111111111";
    private const string Root = "/hls/default/demo/";

    private MixerServer _mixer = null!;
    private HttpClient _control = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _mixer = await MixerServer.LaunchAsync(TestContext.Current.CancellationToken);
        _control = new HttpClient { BaseAddress = _mixer.Url };
        _control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _mixer.Token);
        await BeginMixAsync();
        var cluster = new MemoryCluster();
        cluster.Put(Objects.Secret("mixer-secret", ("token", _mixer.Token)));
        cluster.Put(Objects.Mixer(_mixer.Url.ToString()));
        cluster.Put(Objects.Room());
        _gateway = await TestGateway.StartAsync(bridges: new FakeBridge(), cluster: cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _control.Dispose();
        await _mixer.DisposeAsync();
    }

    [Fact]
    public async Task Stream_FromBeginToEnd_IsThatOfTheMixer()
    {
        // 1. The playlist comes up, and everything it names is there.
        await Wait.UntilAsync(async () => (await GetAsync("index.m3u8")).StatusCode == HttpStatusCode.OK);
        var lines = (await TextAsync("index.m3u8")).Split('\n');
        var segment = lines.First(line => line.EndsWith(".m4s", StringComparison.Ordinal));
        (await GetAsync(segment)).Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        (await GetAsync($"{Session}/0/init.mp4")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // 2. The key, by the address in the playlist, for those with a token.
        var key = lines.First(line => line.StartsWith("#EXT-X-KEY", StringComparison.Ordinal)).Split('"')[1];
        (await GetAsync(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync($"{key}&token={_gateway.Token(role: "listener")}")).Content.Headers.ContentLength.ShouldBe(16);

        // 3. It advances.
        await Wait.UntilAsync(async () => !(await TextAsync("index.m3u8")).Contains(segment, StringComparison.Ordinal));

        // 4. Off air it ends, and stays readable though the mixer is gone.
        (await _control.DeleteAsync(new Uri("v1/mixes/uid-demo", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        _gateway.Cluster.Put(Objects.Room().OffAir());
        await Wait.UntilAsync(async () => (await TextAsync("index.m3u8")).Contains("#EXT-X-ENDLIST", StringComparison.Ordinal));
        await _mixer.KillAsync();
        (await GetAsync("index.m3u8")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Mixer_HungThenBack_IsNeverSeenByListeners()
    {
        await Wait.UntilAsync(async () => (await GetAsync("index.m3u8")).StatusCode == HttpStatusCode.OK);
        var before = await TextAsync("index.m3u8");

        _mixer.Pause();
        await Wait.UntilAsync(async () =>
        {
            using var response = await GetAsync("index.m3u8");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return response.Headers.Contains("Cache-Status");
        });
        _mixer.Resume();

        await Wait.UntilAsync(async () => !string.Equals(await TextAsync("index.m3u8"), before, StringComparison.Ordinal));
    }

    private async Task BeginMixAsync()
    {
        var mix = new
        {
            name = "default/demo",
            session = Session,
            timeline = new { origin = DateTimeOffset.UtcNow, epoch = 0, resumeFrom = (long?)null },
            hls = new { segmentSeconds = 1, windowSegments = 3, codec = "AAC", bitrateKbps = 64, channels = 1, encryption = "AES128" },
        };
        using var response = await _control.PutAsJsonAsync(new Uri("v1/mixes/uid-demo", UriKind.Relative), mix, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> GetAsync(string file) => _gateway.Http.GetAsync(Root + file, TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string file) => _gateway.Http.GetStringAsync(Root + file, TestContext.Current.CancellationToken);
}
