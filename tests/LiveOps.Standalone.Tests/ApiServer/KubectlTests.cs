using LiveOps.TestKit;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>The commands people type, with an unmodified kubectl.</summary>
public sealed class KubectlTests : IAsyncLifetime
{
    private const string Room = """
        apiVersion: liveops.dev/v1alpha1
        kind: LiveRoom
        metadata:
          name: demo
        spec:
          displayName: Demo room
        """;

    private TestServer _server = null!;
    private Kubectl _kubectl = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync(podLogs: new FixedPodLogs("one\ntwo\nthree\n"));
        _kubectl = new(_server.Host.KubeconfigPath);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Apply_TwiceAndChanged_SaysWhatItDid()
    {
        (await RunAsync("apply -f -", Room)).Output.ShouldBe("liveroom.liveops.dev/demo created\n");
        (await RunAsync("apply -f -", Room)).Output.ShouldBe("liveroom.liveops.dev/demo unchanged\n");
        (await RunAsync("apply -f -", $"{Room}\n  maxAnchors: 7")).Output.ShouldBe("liveroom.liveops.dev/demo configured\n");
        (await RunAsync("get liveroom demo -o jsonpath={.spec.maxAnchors}")).Output.ShouldBe("7");
    }

    [Fact]
    public async Task Apply_List_AppliesEachItem()
    {
        (await RunAsync("apply -f -", ListOf("maxAnchors: 7"))).Output.ShouldBe("configmap/notes created\nliveroom.liveops.dev/demo created\n");
        (await RunAsync("apply -f -", ListOf("maxAnchors: 8"))).Output.ShouldBe("configmap/notes unchanged\nliveroom.liveops.dev/demo configured\n");
        (await RunAsync("delete -f -", ListOf("maxAnchors: 8"))).Output.ShouldContain("\"demo\" deleted");
    }

    [Fact]
    public async Task Apply_ListWithUnknownField_RefusesThatItemByName()
    {
        var result = await _kubectl.RunAsync("apply -f -", ListOf("bogus: 1"), TestContext.Current.CancellationToken);

        result.Succeeded.ShouldBeFalse();
        result.Output.ShouldBe("configmap/notes created\n");
        result.Errors.ShouldContain("unknown field \"spec.bogus\"");
    }

    [Fact]
    public async Task Get_Rooms_ShowsPrinterColumns()
    {
        await RunAsync("apply -f -", Room);
        await RunAsync(["patch", "liveroom", "demo", "--subresource=status", "--type=merge", "-p",
            """{"status":{"phase":"OnAir","bridge":{"node":"default/bridge-a"},"conditions":[{"type":"Ready","status":"True","reason":"OnAir","message":"","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}"""]);

        var table = (await RunAsync("get liverooms")).Output;

        table.ShouldMatch(@"^NAME\s+STATE\s+PHASE\s+READY\s+BRIDGE\s+MIXER\s+ANCHORS\s+ON-AIR\s+AGE\n");
        table.ShouldMatch(@"\ndemo\s+OnAir\s+OnAir\s+True\s+default/bridge-a\s+\d+s\n");
    }

    [Theory]
    [InlineData("get lr demo -o yaml", "displayName: Demo room")]
    [InlineData("get lr demo -o json", "\"displayName\": \"Demo room\"")]
    [InlineData("get liverooms -A -o name", "liveroom.liveops.dev/demo")]
    [InlineData("explain liveroom.spec", "maxAnchors")]
    [InlineData("explain liveroom.spec.hls.codec", "AAC plays everywhere")]
    [InlineData("explain pod.spec", "containers")]
    [InlineData("describe liveroom demo", "Demo room")]
    [InlineData("get namespaces", "Active")]
    [InlineData("get crds", "liverooms.liveops.dev")]
    [InlineData("get secrets,configmaps,services,leases", "No resources found")]
    [InlineData("api-resources", "LiveRoom")]
    [InlineData("get --raw /version", "gitVersion")]
    public async Task Command_ReadsServer_Shows(string command, string wanted)
    {
        await RunAsync("apply -f -", Room);

        (await RunAsync(command)).All.ShouldContain(wanted);
    }

    [Fact]
    public async Task Get_UnknownResource_SaysSo()
    {
        var result = await _kubectl.RunAsync("get deployments", cancellationToken: TestContext.Current.CancellationToken);

        result.Errors.ShouldContain("the server doesn't have a resource type \"deployments\"");
    }

    [Fact]
    public async Task Wait_ConditionComesLater_Returns()
    {
        await RunAsync("apply -f -", Room);
        var waiting = _kubectl.RunAsync("wait --for=condition=Ready liveroom/demo --timeout=30s", cancellationToken: TestContext.Current.CancellationToken);

        await _server.MergeAsync($"{ApiObjects.Rooms}/demo/status", System.Text.Json.Nodes.JsonNode.Parse(
            """{"status":{"conditions":[{"type":"Ready","status":"True","reason":"OnAir","message":"","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}""")!.AsObject());

        (await waiting).Output.ShouldBe("liveroom.liveops.dev/demo condition met\n");
    }

    [Fact]
    public async Task Get_Watch_ShowsChanges()
    {
        await RunAsync("apply -f -", Room);
        using var watch = _kubectl.Start(["get", "liverooms", "-w"]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            (await watch.StandardOutput.ReadLineAsync(limit.Token))!.ShouldStartWith("NAME");
            (await watch.StandardOutput.ReadLineAsync(limit.Token))!.ShouldContain("OnAir");
            await RunAsync(["patch", "liveroom", "demo", "--type=merge", "-p", """{"spec":{"state":"Idle"}}"""]);
            (await watch.StandardOutput.ReadLineAsync(limit.Token))!.ShouldContain("Idle");
        }
        finally
        {
            watch.Kill();
        }
    }

    [Theory]
    [InlineData("create namespace studio", "namespace/studio created\n")]
    [InlineData("create serviceaccount deputy", "serviceaccount/deputy created\n")]
    [InlineData("create configmap notes --from-literal=a=b", "configmap/notes created\n")]
    [InlineData("create secret generic keys --from-literal=a=b", "secret/keys created\n")]
    public async Task Create_ByName_IsMade(string command, string expected) => (await RunAsync(command)).Output.ShouldBe(expected);

    [Fact]
    public async Task Edit_WithEditor_Saves()
    {
        await RunAsync("apply -f -", Room);

        var result = await _kubectl.RunAsync(["edit", "liveroom", "demo"], input: null,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["KUBE_EDITOR"] = "sed -i s/maxAnchors:.*/maxAnchors:\\ 9/" }, TestContext.Current.CancellationToken);

        result.All.ShouldContain("liveroom.liveops.dev/demo edited");
        (await RunAsync("get liveroom demo -o jsonpath={.spec.maxAnchors}")).Output.ShouldBe("9");
    }

    [Fact]
    public async Task Patch_MergeAndJson_Applied()
    {
        await RunAsync("apply -f -", Room);

        await RunAsync(["patch", "liveroom", "demo", "--type=merge", "-p", """{"spec":{"maxAnchors":8}}"""]);
        await RunAsync(["patch", "liveroom", "demo", "--type=json", "-p", """[{"op":"replace","path":"/spec/hls/segmentSeconds","value":4}]"""]);

        (await RunAsync("get liveroom demo -o jsonpath={.spec.maxAnchors}{.spec.hls.segmentSeconds}")).Output.ShouldBe("84");
    }

    [Fact]
    public async Task ApplyServerSide_TwoManagers_ConflictThenForce()
    {
        await RunAsync("apply --server-side --field-manager=one -f -", $"{Room}\n  maxAnchors: 4");

        var refused = await _kubectl.RunAsync("apply --server-side --field-manager=two -f -", $"{Room}\n  maxAnchors: 6", TestContext.Current.CancellationToken);
        var forced = await RunAsync("apply --server-side --field-manager=two --force-conflicts -f -", $"{Room}\n  maxAnchors: 6");

        refused.Succeeded.ShouldBeFalse();
        refused.Errors.ShouldContain("conflict with \"one\": .spec.maxAnchors");
        forced.Output.ShouldContain("serverside-applied");
        (await RunAsync("get liveroom demo -o jsonpath={.spec.maxAnchors}")).Output.ShouldBe("6");
    }

    [Fact]
    public async Task Delete_Finalizer_WaitsUntilItIsGone()
    {
        await RunAsync("apply -f -", Room);
        await _server.MergeAsync($"{ApiObjects.Rooms}/demo", System.Text.Json.Nodes.JsonNode.Parse("""{"metadata":{"finalizers":["liveops.dev/off-air"]}}""")!.AsObject());
        var deleting = _kubectl.RunAsync("delete liveroom demo", cancellationToken: TestContext.Current.CancellationToken);

        await _server.WaitAsync($"{ApiObjects.Rooms}/demo", answer => answer.Metadata["deletionTimestamp"] is not null);
        deleting.IsCompleted.ShouldBeFalse();
        await _server.MergeAsync($"{ApiObjects.Rooms}/demo", System.Text.Json.Nodes.JsonNode.Parse("""{"metadata":{"finalizers":null}}""")!.AsObject());

        (await deleting).Output.ShouldContain("liveroom.liveops.dev \"demo\" deleted");
    }

    [Fact]
    public async Task PodsAndLogs_Shown()
    {
        await _server.PostAsync(ApiObjects.Pods, ApiObjects.Pod("mixer-a"));

        (await RunAsync("get pods")).Output.ShouldMatch(@"mixer-a\s+0/1\s+Pending\s+0\s+");
        (await RunAsync("logs mixer-a")).Output.ShouldBe("one\ntwo\nthree\n");
        (await RunAsync("describe pod mixer-a")).Output.ShouldContain("example/main");
    }

    [Fact]
    public async Task Events_ListedAndDescribed()
    {
        await RunAsync("apply -f -", Room);
        var room = await _server.GetAsync($"{ApiObjects.Rooms}/demo");
        await _server.PostAsync("/api/v1/namespaces/default/events", ApiObjects.Object("v1", "Event", "demo.1",
            ("involvedObject", System.Text.Json.Nodes.JsonNode.Parse(
                $$"""{"apiVersion":"liveops.dev/v1alpha1","kind":"LiveRoom","name":"demo","namespace":"default","uid":"{{room.Metadata["uid"]}}"}""")!),
            ("reason", "Placed"), ("message", "on bridge-a, the least allocated"), ("type", "Normal"),
            ("source", System.Text.Json.Nodes.JsonNode.Parse("""{"component":"liveops"}""")!),
            ("firstTimestamp", "2026-01-01T00:00:00Z"), ("lastTimestamp", "2026-01-01T00:00:00Z"), ("count", 1)));

        (await RunAsync("get events")).Output.ShouldMatch(@"Normal\s+Placed\s+liveroom/demo\s+on bridge-a, the least allocated");
        (await RunAsync("describe liveroom demo")).Output.ShouldContain("on bridge-a, the least allocated");
    }

    private static string ListOf(string roomField) => $$"""
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: ConfigMap
          metadata: {name: notes}
          data: {a: b}
        - apiVersion: liveops.dev/v1alpha1
          kind: LiveRoom
          metadata: {name: demo}
          spec: {displayName: Demo room, {{roomField}}}
        """;

    private async Task<KubectlResult> RunAsync(string arguments, string? input = null) => Check(await _kubectl.RunAsync(arguments, input, TestContext.Current.CancellationToken));

    private async Task<KubectlResult> RunAsync(string[] arguments) =>
        Check(await _kubectl.RunAsync(arguments, cancellationToken: TestContext.Current.CancellationToken));

    private static KubectlResult Check(KubectlResult result)
    {
        result.ExitCode.ShouldBe(0, result.All);
        return result;
    }
}
