using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

public sealed class ListingTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            var manifest = ApiObjects.ConfigMap($"c{i}");
            manifest["metadata"]!["labels"] = new JsonObject { ["parity"] = i % 2 == 0 ? "even" : "odd", [$"only-{i}"] = "" };
            await _server.PostAsync(ApiObjects.ConfigMaps, manifest);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task List_Pages_ShowOneMoment()
    {
        var first = await _server.GetAsync($"{ApiObjects.ConfigMaps}?limit=2");
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("c2-late"));
        var second = await _server.GetAsync($"{ApiObjects.ConfigMaps}?limit=2&continue={Uri.EscapeDataString(first.Metadata["continue"]!.ToString())}");
        var third = await _server.GetAsync($"{ApiObjects.ConfigMaps}?limit=2&continue={Uri.EscapeDataString(second.Metadata["continue"]!.ToString())}");

        first.Names.Concat(second.Names).Concat(third.Names).ShouldBe(["c0", "c1", "c2", "c3", "c4"]);
        first.Metadata["remainingItemCount"]!.GetValue<int>().ShouldBe(3);
        third.Metadata["continue"].ShouldBeNull();
        second.Version.ShouldBe(first.Version);
    }

    [Fact]
    public async Task List_BadContinue_BadRequest()
    {
        (await _server.GetAsync($"{ApiObjects.ConfigMaps}?continue=%21")).Code.ShouldBe(400);
    }

    [Theory]
    [InlineData("labelSelector=parity%3Deven", "c0,c2,c4")]
    [InlineData("labelSelector=parity!%3Deven", "c1,c3")]
    [InlineData("labelSelector=parity+in+(odd,none),only-1", "c1")]
    [InlineData("labelSelector=parity+notin+(odd),!only-0", "c2,c4")]
    [InlineData("fieldSelector=metadata.name%3Dc3", "c3")]
    [InlineData("fieldSelector=metadata.name!%3Dc3", "c0,c1,c2,c4")]
    public async Task List_Selector_Selects(string query, string names)
    {
        (await _server.GetAsync($"{ApiObjects.ConfigMaps}?{query}")).Names.ShouldBe(names.Split(','));
    }

    [Theory]
    [InlineData("labelSelector=%3D%3D")]
    [InlineData("fieldSelector=data.key%3D1")]
    public async Task List_BadSelector_BadRequest(string query)
    {
        (await _server.GetAsync($"{ApiObjects.ConfigMaps}?{query}")).Code.ShouldBe(400);
    }

    [Fact]
    public async Task List_FutureVersion_TimesOut()
    {
        var answer = await _server.GetAsync($"{ApiObjects.ConfigMaps}?resourceVersion=999999&resourceVersionMatch=NotOlderThan");

        (answer.Code, answer.Body["details"]!["causes"]![0]!["reason"]!.ToString()).ShouldBe((504, "ResourceVersionTooLarge"));
    }

    [Fact]
    public async Task List_AllNamespaces_CoversThem()
    {
        (await _server.GetAsync("/api/v1/configmaps?limit=500")).Names.Count.ShouldBe(5);
    }

    [Fact]
    public async Task List_PartialMetadata_LeavesOutData()
    {
        var answer = await _server.SendAsync(HttpMethod.Get, ApiObjects.ConfigMaps, accept: "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");

        answer["kind"]!.ToString().ShouldBe("PartialObjectMetadataList");
        answer["items"]![0]!.AsObject().ContainsKey("data").ShouldBeFalse();
    }
}
