using LiveOps.Gateway.Edge;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>What the edge still holds of streams that went on, or that are over.</summary>
public sealed class SegmentExpiryTests : IAsyncLifetime
{
    private const string Playlist = "/hls/default/demo/index.m3u8";
    private readonly ManualTimeProvider _time = new();
    private FakeMixer _mixer = null!;
    private TestGateway _gateway = null!;

    private SegmentCache Cache => _gateway.Services.GetRequiredService<SegmentCache>();

    public async ValueTask InitializeAsync()
    {
        _mixer = await FakeMixer.StartAsync();
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer(_mixer.Address));
        _gateway = await TestGateway.StartAsync(null, new FakeBridge(), cluster, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _mixer.DisposeAsync();
    }

    [Fact]
    public async Task Segments_OfARoomLongOffAir_AreDropped()
    {
        _mixer.IsEnded = true;
        _gateway.Cluster.Put(Objects.Room().OffAir());
        await Wait.UntilAsync(() => Has(10) && Has(11) && Has(12));

        await AdvanceUntilAsync(() => Cache.Bytes == 0);

        Has(12).ShouldBeFalse();
    }

    [Fact]
    public async Task Segments_LongOutOfTheirPlaylist_AreDropped()
    {
        await _gateway.Http.GetAsync(Playlist, TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => Has(10) && Has(11) && Has(12));
        _mixer.Sequence = 14;
        _time.Advance(TimeSpan.FromSeconds(1));
        await _gateway.Http.GetAsync(Playlist, TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => Has(14) && Has(15) && Has(16));

        await AdvanceUntilAsync(() => !Has(10));

        Enumerable.Range(10, 7).Where(number => Has(number)).ShouldBe([11, 12, 14, 15, 16]);
        Has(SegmentKey.InitNumber).ShouldBeTrue();
    }

    private bool Has(long number) => Cache.Find(new SegmentKey(Guid.Parse("11111111-1111-4111-8111-111111111111"), 0, number)) is not null;

    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        await _time.AdvanceUntilAsync(condition, TimeSpan.FromSeconds(15), limit.Token);
    }
}
