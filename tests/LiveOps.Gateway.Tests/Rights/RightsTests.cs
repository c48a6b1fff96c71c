using LiveOps.Gateway.Tests.Rest;

namespace LiveOps.Gateway.Tests.Rights;

/// <summary>All tests of the gateway run with the rights that the chart gives it, and notice one that is missing. This one notices one too many.</summary>
public sealed class RightsTests(RestCluster cluster)
{
    [Fact]
    public async Task Rights_OfTheChart_AreAllMadeUseOf()
    {
        await using var gateway = await cluster.StartGatewayAsync();
        var api = new ApiClient(gateway);

        (await api.PostAsync("/api/rooms", """{"roomId":"rights","pin":"1234"}""")).Status.ShouldBe(201);
        (await api.PatchAsync("/api/rooms/rights", """{"pin":"5678"}""")).Status.ShouldBe(200);
        (await api.GetAsync("/api/rooms/rights/pin")).Status.ShouldBe(200);
        (await api.SendAsync(HttpMethod.Delete, "/api/rooms/rights")).Status.ShouldBe(200);
        (await api.SendAsync(HttpMethod.Put, "/api/modules/mixers/mixer-1/mark", """{"label":"ready"}""")).Status.ShouldBe(200);

        gateway.Rights.Unused.ShouldBeEmpty();
    }
}
