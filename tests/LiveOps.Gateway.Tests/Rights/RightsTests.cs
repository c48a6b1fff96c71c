using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Rights;

/// <summary>All tests of the gateway run with the rights that the chart gives it, and notice one that is missing. This one notices one too many.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task Rights_OfTheChart_AreAllMadeUseOf()
    {
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer("http://127.0.0.1:1/"));
        await using var gateway = await TestGateway.StartAsync(cluster: cluster);

        // Asks the mixer, with the credentials from its Secret.
        await gateway.Http.GetAsync("/hls/default/demo/index.m3u8", TestContext.Current.CancellationToken);

        gateway.Rights.Unused.ShouldBeEmpty();
    }
}
