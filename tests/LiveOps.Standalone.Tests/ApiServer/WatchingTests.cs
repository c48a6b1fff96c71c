using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Tests.ApiServer;

public sealed class WatchingTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(
        options => options with { WatchHistory = 32, BookmarkInterval = TimeSpan.FromMilliseconds(200) });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Watch_FromList_MissesNothing()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("before"));
        var list = await _server.GetAsync(ApiObjects.ConfigMaps);
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("between"));
        using var watch = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=true&resourceVersion={list.Version}");
        await _server.MergeAsync($"{ApiObjects.ConfigMaps}/before", JsonNode.Parse("""{"data":{"key":"2"}}""")!.AsObject());
        await _server.DeleteAsync($"{ApiObjects.ConfigMaps}/between");

        (await watch.NextNameAsync()).ShouldBe("ADDED between");
        (await watch.NextNameAsync()).ShouldBe("MODIFIED before");
        (await watch.NextNameAsync()).ShouldBe("DELETED between");
    }

    [Fact]
    public async Task Watch_NoVersion_BeginsWithWhatThereIs()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));
        using var watch = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=1");

        (await watch.NextNameAsync()).ShouldBe("ADDED a");
    }

    [Fact]
    public async Task Watch_SendInitialEvents_EndsThemWithAnnotatedBookmark()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));
        using var watch = await WatchReader.OpenAsync(_server,
            $"{ApiObjects.ConfigMaps}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true");

        (await watch.NextNameAsync()).ShouldBe("ADDED a");
        var (type, bookmark) = (await watch.NextAsync()).ShouldNotBeNull();
        type.ShouldBe("BOOKMARK");
        bookmark["metadata"]!["annotations"]!["k8s.io/initial-events-end"]!.ToString().ShouldBe("true");
    }

    [Fact]
    public async Task Watch_Silent_SendsBookmarksWithRisingVersion()
    {
        using var watch = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=1&allowWatchBookmarks=true");
        var (first, before) = (await watch.NextAsync()).ShouldNotBeNull();
        var elsewhere = await _server.PostAsync(ApiObjects.Secrets, ApiObjects.Object("v1", "Secret", "s"));

        first.ShouldBe("BOOKMARK");
        var version = long.Parse(before["metadata"]!["resourceVersion"]!.ToString());
        while (version < long.Parse(elsewhere.Version))
        {
            var (_, next) = (await watch.NextAsync()).ShouldNotBeNull();
            var newer = long.Parse(next["metadata"]!["resourceVersion"]!.ToString());
            newer.ShouldBeGreaterThanOrEqualTo(version);
            version = newer;
        }
    }

    [Fact]
    public async Task Watch_LabelComesAndGoes_AddsAndDeletes()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));
        var list = await _server.GetAsync(ApiObjects.ConfigMaps);
        using var watch = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=1&resourceVersion={list.Version}&labelSelector=on");
        await _server.MergeAsync($"{ApiObjects.ConfigMaps}/a", JsonNode.Parse("""{"metadata":{"labels":{"on":""}}}""")!.AsObject());
        await _server.MergeAsync($"{ApiObjects.ConfigMaps}/a", JsonNode.Parse("""{"metadata":{"labels":null}}""")!.AsObject());

        (await watch.NextNameAsync()).ShouldBe("ADDED a");
        (await watch.NextNameAsync()).ShouldBe("DELETED a");
    }

    [Fact]
    public async Task Watch_TooOld_Gone()
    {
        var first = await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));
        for (var i = 0; i < 40; i++)
        {
            await _server.MergeAsync($"{ApiObjects.ConfigMaps}/a", new JsonObject { ["data"] = new JsonObject { ["key"] = $"{i}" } });
        }

        var answer = await _server.GetAsync($"{ApiObjects.ConfigMaps}?watch=1&resourceVersion={first.Version}");

        (answer.Code, answer.Reason).ShouldBe((410, "Expired"));
        answer.Message.ShouldStartWith("too old resource version: ");
    }

    [Fact]
    public async Task Watch_Timeout_Ends()
    {
        using var watch = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=1&timeoutSeconds=1");

        (await watch.NextNameAsync()).ShouldBe("end");
    }

    [Fact]
    public async Task Watch_NotRead_HoldsUpNobody()
    {
        using var idle = await WatchReader.OpenAsync(_server, $"{ApiObjects.ConfigMaps}?watch=1");
        var large = new string('x', 100_000);

        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));
        for (var i = 0; i < 60; i++)
        {
            (await _server.MergeAsync($"{ApiObjects.ConfigMaps}/a", new JsonObject { ["data"] = new JsonObject { ["key"] = $"{large}{i}" } })).Code.ShouldBe(200);
        }
    }
}
