using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

public sealed class WritingTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Create_Room_SetsMetadataAndDefaults()
    {
        var made = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        made.Code.ShouldBe(201, made.Text);
        made.Metadata["uid"]!.GetValue<string>().ShouldNotBeEmpty();
        made.Metadata["creationTimestamp"]!.GetValue<string>().ShouldEndWith("Z");
        made.Metadata["generation"]!.GetValue<long>().ShouldBe(1);
        made["spec"]!["hls"]!["segmentSeconds"]!.GetValue<int>().ShouldBe(2);
        made["spec"]!["state"]!.GetValue<string>().ShouldBe("OnAir");
    }

    [Fact]
    public async Task Create_SameNameTwice_AlreadyExists()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var again = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        (again.Code, again.Reason).ShouldBe((409, "AlreadyExists"));
        again.Message.ShouldBe("liverooms.liveops.dev \"demo\" already exists");
    }

    [Fact]
    public async Task Create_GenerateName_MakesDistinctNames()
    {
        var manifest = ApiObjects.ConfigMap("x");
        manifest["metadata"] = new JsonObject { ["generateName"] = "part-" };

        var first = await _server.PostAsync(ApiObjects.ConfigMaps, manifest);
        var second = await _server.PostAsync(ApiObjects.ConfigMaps, manifest);

        var names = new[] { first, second }.Select(answer => answer.Metadata["name"]!.GetValue<string>()).ToList();
        names.ShouldAllBe(name => name.StartsWith("part-", StringComparison.Ordinal) && name.Length == 10);
        names.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Create_MissingNamespace_NotFound()
    {
        var made = await _server.PostAsync("/api/v1/namespaces/nowhere/configmaps", ApiObjects.ConfigMap("a"));

        (made.Code, made.Message).ShouldBe((404, "namespaces \"nowhere\" not found"));
    }

    [Fact]
    public async Task Create_DryRun_StoresNothing()
    {
        var made = await _server.PostAsync($"{ApiObjects.Rooms}?dryRun=All", ApiObjects.Room("demo"));

        made.Code.ShouldBe(201);
        made["spec"]!["maxAnchors"]!.GetValue<int>().ShouldBe(3);
        (await _server.GetAsync($"{ApiObjects.Rooms}/demo")).Code.ShouldBe(404);
    }

    [Fact]
    public async Task Update_StaleVersion_Conflict()
    {
        var made = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));
        await _server.MergeAsync($"{ApiObjects.Rooms}/demo", new JsonObject { ["spec"] = new JsonObject { ["maxAnchors"] = 5 } });

        var stale = await _server.PutAsync($"{ApiObjects.Rooms}/demo", made.Body);

        (stale.Code, stale.Reason).ShouldBe((409, "Conflict"));
        stale.Message.ShouldBe("Operation cannot be fulfilled on liverooms.liveops.dev \"demo\": the object has been modified; "
            + "please apply your changes to the latest version and try again");
    }

    [Fact]
    public async Task Update_NoChange_KeepsVersion()
    {
        var made = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var same = await _server.PutAsync($"{ApiObjects.Rooms}/demo", made.Body);

        same.Code.ShouldBe(200, same.Text);
        same.Version.ShouldBe(made.Version);
    }

    [Fact]
    public async Task Update_CustomResourceWithoutVersion_Invalid()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var updated = await _server.PutAsync($"{ApiObjects.Rooms}/demo", ApiObjects.Room("demo"));

        (updated.Code, updated.Reason).ShouldBe((422, "Invalid"));
        updated.Message.ShouldContain("metadata.resourceVersion: Invalid value: 0");
    }

    [Fact]
    public async Task Generation_OnlySpecChangesCount()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var labelled = await _server.MergeAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"metadata":{"labels":{"a":"b"}}}""")!.AsObject());
        var changed = await _server.MergeAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"spec":{"maxAnchors":5}}""")!.AsObject());
        var status = await _server.MergeAsync($"{ApiObjects.Rooms}/demo/status", JsonNode.Parse("""{"status":{"phase":"OnAir"}}""")!.AsObject());

        labelled.Metadata["generation"]!.GetValue<long>().ShouldBe(1);
        changed.Metadata["generation"]!.GetValue<long>().ShouldBe(2);
        status.Metadata["generation"]!.GetValue<long>().ShouldBe(2);
    }

    [Fact]
    public async Task Status_MainAndSubresource_DoNotTouchEachOther()
    {
        var manifest = ApiObjects.Room("demo");
        manifest["status"] = new JsonObject { ["phase"] = "OnAir" };
        var made = await _server.PostAsync(ApiObjects.Rooms, manifest);
        made["status"].ShouldBeNull();

        var status = await _server.MergeAsync($"{ApiObjects.Rooms}/demo/status",
            JsonNode.Parse("""{"spec":{"maxAnchors":9},"metadata":{"labels":{"a":"b"}},"status":{"phase":"Preparing"}}""")!.AsObject());
        var main = await _server.MergeAsync($"{ApiObjects.Rooms}/demo", JsonNode.Parse("""{"status":{"phase":"Failed"}}""")!.AsObject());

        status["status"]!["phase"]!.GetValue<string>().ShouldBe("Preparing");
        status["spec"]!["maxAnchors"]!.GetValue<int>().ShouldBe(3);
        status.Metadata["labels"].ShouldBeNull();
        main["status"]!["phase"]!.GetValue<string>().ShouldBe("Preparing");
    }

    [Fact]
    public async Task Patch_Json_TestFails_Refused()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var patched = await _server.SendAsync(HttpMethod.Patch, $"{ApiObjects.Rooms}/demo",
            """[{"op":"test","path":"/spec/maxAnchors","value":7},{"op":"replace","path":"/spec/maxAnchors","value":8}]""", "application/json-patch+json");

        patched.Code.ShouldBe(422);
        (await _server.GetAsync($"{ApiObjects.Rooms}/demo"))["spec"]!["maxAnchors"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Patch_Strategic_NotForCustomResources()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("demo"));

        var patched = await _server.SendAsync(HttpMethod.Patch, $"{ApiObjects.Rooms}/demo", "{}", "application/strategic-merge-patch+json");

        (patched.Code, patched.Reason).ShouldBe((415, "UnsupportedMediaType"));
    }

    [Fact]
    public async Task Patches_Concurrent_AllApplied()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("shared"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            _server.MergeAsync($"{ApiObjects.ConfigMaps}/shared", new JsonObject { ["data"] = new JsonObject { [$"k{i}"] = "v" } })));

        answers.ShouldAllBe(answer => answer.Code == 200);
        (await _server.GetAsync($"{ApiObjects.ConfigMaps}/shared"))["data"]!.AsObject().Count.ShouldBe(41);
    }

    [Fact]
    public async Task Secret_StringData_EndsUpInData()
    {
        var made = await _server.PostAsync(ApiObjects.Secrets,
            ApiObjects.Object("v1", "Secret", "pin", ("stringData", new JsonObject { ["pin"] = "1234" })));

        made["data"]!["pin"]!.GetValue<string>().ShouldBe("MTIzNA==");
        made["stringData"].ShouldBeNull();
        made["type"]!.GetValue<string>().ShouldBe("Opaque");
    }

    [Fact]
    public async Task Pod_SpecChange_Forbidden()
    {
        await _server.PostAsync(ApiObjects.Pods, ApiObjects.Pod("p"));

        var changed = await _server.MergeAsync($"{ApiObjects.Pods}/p", JsonNode.Parse("""{"spec":{"restartPolicy":"Never"}}""")!.AsObject());

        changed.Code.ShouldBe(422, changed.Text);
        changed.Message.ShouldContain("spec: Forbidden: pod updates may not change fields other than");
    }
}
