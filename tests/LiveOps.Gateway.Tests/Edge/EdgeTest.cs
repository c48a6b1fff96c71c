using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>A gateway whose room <c>demo</c> is on air at a mixer that does as it is told.</summary>
public abstract class EdgeTest : IAsyncLifetime
{
    protected const string Playlist = "/hls/default/demo/index.m3u8";
    protected const string Session = "11111111-1111-4111-8111-111111111111";
    protected const string Segment = $"/hls/default/demo/{Session}/0/11.m4s";

    private protected FakeMixer Mixer { get; private set; } = null!;

    private protected TestGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Mixer = await FakeMixer.StartAsync();
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer(Mixer.Address));
        Gateway = await TestGateway.StartAsync(
            [("Edge:PlaylistFreshMilliseconds", "50"), ("Edge:PlaylistRepeatSeconds", "3"), ("Edge:MixerSeconds", "2")], new FakeBridge(), cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Mixer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<HttpResponseMessage> GetAsync(string path) => Gateway.Http.GetAsync(path, TestContext.Current.CancellationToken);

    private protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

    private protected static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
