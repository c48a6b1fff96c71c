using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

public sealed class DeletionTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Delete_WithFinalizer_MarksThenRemoves()
    {
        var manifest = ApiObjects.Room("demo");
        manifest["metadata"]!["finalizers"] = new JsonArray("liveops.dev/off-air");
        await _server.PostAsync(ApiObjects.Rooms, manifest);

        var marked = await _server.DeleteAsync($"{ApiObjects.Rooms}/demo");
        var added = await _server.MergeAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"metadata":{"finalizers":["liveops.dev/off-air","x.dev/y"]}}""")!.AsObject());
        await _server.MergeAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"metadata":{"finalizers":null}}""")!.AsObject());

        marked.Metadata["deletionTimestamp"].ShouldNotBeNull();
        marked.Metadata["generation"]!.GetValue<long>().ShouldBe(2);
        added.Code.ShouldBe(422);
        added.Message.ShouldContain("metadata.finalizers: Forbidden");
        (await _server.GetAsync($"{ApiObjects.Rooms}/demo")).Code.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_OtherUid_Conflict()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var refused = await _server.DeleteAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"preconditions":{"uid":"other"}}""")!.AsObject());

        (refused.Code, refused.Reason).ShouldBe((409, "Conflict"));
    }

    [Fact]
    public async Task Delete_DryRunInBody_DeletesNothing()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        (await _server.DeleteAsync($"{ApiObjects.Rooms}/demo", new JsonObject { ["dryRun"] = new JsonArray("All") })).Code.ShouldBe(200);

        (await _server.GetAsync($"{ApiObjects.Rooms}/demo")).Code.ShouldBe(200);
    }

    [Fact]
    public async Task Event_PastItsLifetime_Removed()
    {
        const string Events = "/api/v1/namespaces/default/events";
        await _server.PostAsync(Events, ApiObjects.Object("v1", "Event", "old",
            ("involvedObject", new JsonObject { ["kind"] = "LiveRoom", ["name"] = "demo", ["namespace"] = "default" })));
        (await _server.GetAsync(Events)).Names.ShouldBe(["old"]);
        await _server.Host.DisposeAsync();

        await using var restarted = await TestServer.StartAsync(options => options with { EventLifetime = TimeSpan.FromTicks(1) }, directory: _server.StateDirectory);

        await restarted.WaitAsync($"{Events}/old", answer => answer.Code == 404);
    }

    [Theory]
    [InlineData("Background")]
    [InlineData("Foreground")]
    public async Task Delete_Owner_DependentsGo(string policy)
    {
        await MakeOwnerAndDependentAsync(blocks: true);

        await _server.DeleteAsync($"{ApiObjects.Rooms}/owner", new JsonObject { ["propagationPolicy"] = policy });

        await _server.WaitAsync($"{ApiObjects.ConfigMaps}/dependent", answer => answer.Code == 404);
        await _server.WaitAsync($"{ApiObjects.Rooms}/owner", answer => answer.Code == 404);
    }

    [Fact]
    public async Task Delete_Foreground_OwnerStaysUntilDependentIsGone()
    {
        await MakeOwnerAndDependentAsync(blocks: true);
        await _server.MergeAsync($"{ApiObjects.ConfigMaps}/dependent", JsonNode.Parse("""{"metadata":{"finalizers":["x.dev/hold"]}}""")!.AsObject());

        await _server.DeleteAsync($"{ApiObjects.Rooms}/owner", new JsonObject { ["propagationPolicy"] = "Foreground" });
        await _server.WaitAsync($"{ApiObjects.ConfigMaps}/dependent", answer => answer.Metadata["deletionTimestamp"] is not null);
        (await _server.GetAsync($"{ApiObjects.Rooms}/owner")).Code.ShouldBe(200);
        await _server.MergeAsync($"{ApiObjects.ConfigMaps}/dependent", JsonNode.Parse("""{"metadata":{"finalizers":null}}""")!.AsObject());

        await _server.WaitAsync($"{ApiObjects.Rooms}/owner", answer => answer.Code == 404);
    }

    [Fact]
    public async Task Delete_Orphan_DependentLosesItsOwnerAndStays()
    {
        await MakeOwnerAndDependentAsync(blocks: false);

        await _server.DeleteAsync($"{ApiObjects.Rooms}/owner", new JsonObject { ["propagationPolicy"] = "Orphan" });

        await _server.WaitAsync($"{ApiObjects.Rooms}/owner", answer => answer.Code == 404);
        var dependent = await _server.GetAsync($"{ApiObjects.ConfigMaps}/dependent");
        dependent.Code.ShouldBe(200);
        dependent.Metadata["ownerReferences"].ShouldBeNull();
    }

    [Fact]
    public async Task Create_OwnerAbsent_Collected()
    {
        var manifest = ApiObjects.ConfigMap("stray");
        manifest["metadata"]!["ownerReferences"] = JsonNode.Parse("""[{"apiVersion":"v1","kind":"ConfigMap","name":"gone","uid":"00000000-0000-0000-0000-000000000000"}]""");

        await _server.PostAsync(ApiObjects.ConfigMaps, manifest);

        await _server.WaitAsync($"{ApiObjects.ConfigMaps}/stray", answer => answer.Code == 404);
    }

    [Fact]
    public async Task Delete_Namespace_EmptiesItFirst()
    {
        await _server.PostAsync("/api/v1/namespaces", ApiObjects.Object("v1", "Namespace", "studio"));
        await _server.PostAsync("/api/v1/namespaces/studio/configmaps", ApiObjects.ConfigMap("a"));
        var held = ApiObjects.Room("held");
        held["metadata"]!["finalizers"] = new JsonArray("x.dev/hold");
        await _server.PostAsync("/apis/liveops.dev/v1alpha1/namespaces/studio/liverooms", held);

        var deleted = await _server.DeleteAsync("/api/v1/namespaces/studio");
        await _server.WaitAsync("/api/v1/namespaces/studio/configmaps/a", answer => answer.Code == 404);
        var refused = await _server.PostAsync("/api/v1/namespaces/studio/configmaps", ApiObjects.ConfigMap("b"));
        await _server.MergeAsync("/apis/liveops.dev/v1alpha1/namespaces/studio/liverooms/held", JsonNode.Parse("""{"metadata":{"finalizers":null}}""")!.AsObject());

        deleted["status"]!["phase"]!.GetValue<string>().ShouldBe("Terminating");
        (refused.Code, refused.Reason).ShouldBe((403, "Forbidden"));
        await _server.WaitAsync("/api/v1/namespaces/studio", answer => answer.Code == 404);
    }

    [Fact]
    public async Task Delete_RunningPod_WaitsForItsRunner()
    {
        await _server.PostAsync(ApiObjects.Pods, ApiObjects.Pod("p"));
        await _server.MergeAsync($"{ApiObjects.Pods}/p/status", JsonNode.Parse("""{"status":{"phase":"Running","startTime":"2026-01-01T00:00:00Z"}}""")!.AsObject());

        var marked = await _server.DeleteAsync($"{ApiObjects.Pods}/p");
        marked.Metadata["deletionGracePeriodSeconds"]!.GetValue<long>().ShouldBe(30);
        (await _server.GetAsync($"{ApiObjects.Pods}/p")).Code.ShouldBe(200);
        await _server.DeleteAsync($"{ApiObjects.Pods}/p", new JsonObject { ["gracePeriodSeconds"] = 0 });

        (await _server.GetAsync($"{ApiObjects.Pods}/p")).Code.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_PodNobodyRuns_GoesAtOnce()
    {
        await _server.PostAsync(ApiObjects.Pods, ApiObjects.Pod("p"));

        (await _server.DeleteAsync($"{ApiObjects.Pods}/p"))["status"]!.ToString().ShouldBe("Success");

        (await _server.GetAsync($"{ApiObjects.Pods}/p")).Code.ShouldBe(404);
    }

    [Fact]
    public async Task DeleteCollection_BySelector_DeletesWhatMatches()
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            var manifest = ApiObjects.ConfigMap(name);
            manifest["metadata"]!["labels"] = new JsonObject { ["keep"] = name == "b" ? "yes" : "no" };
            await _server.PostAsync(ApiObjects.ConfigMaps, manifest);
        }

        await _server.DeleteAsync($"{ApiObjects.ConfigMaps}?labelSelector=keep%3Dno");

        (await _server.GetAsync(ApiObjects.ConfigMaps)).Names.ShouldBe(["b"]);
    }

    private async Task MakeOwnerAndDependentAsync(bool blocks)
    {
        var owner = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("owner"));
        var dependent = ApiObjects.ConfigMap("dependent");
        dependent["metadata"]!["ownerReferences"] = new JsonArray(ApiObjects.OwnerReference(owner, blocks));
        (await _server.PostAsync(ApiObjects.ConfigMaps, dependent)).Code.ShouldBe(201);
    }
}
