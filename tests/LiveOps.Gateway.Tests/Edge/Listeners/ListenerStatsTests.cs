namespace LiveOps.Gateway.Tests.Edge.Listeners;

/// <summary>Who counts as a listener.</summary>
public sealed class ListenerStatsTests : EdgeTest
{
    [Fact]
    public async Task Listeners_AreCountedByWhoTheyAre()
    {
        foreach (var player in new[] { "one", "two", "two", "three" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Playlist);
            request.Headers.TryAddWithoutValidation("User-Agent", player);
            (await SendAsync(request)).EnsureSuccessStatusCode();
        }

        await GetAsync(Playlist + "?listener=four");
        await GetAsync(Playlist + "?listener=four");

        (await TextAsync(await GetAsync("/api/rooms/demo"))).ShouldContain("\"listeners\":4,");
        (await TextAsync(await GetAsync("/metrics"))).ShouldContain("liveops_gateway_listeners 4");
    }
}
