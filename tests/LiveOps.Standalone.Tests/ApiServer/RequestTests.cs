using System.Net;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Tests.ApiServer;

public sealed class RequestTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Token_MissingOrWrong_Unauthorized(string? token)
    {
        using var http = _server.NewClient(token);

        (await http.GetAsync(ApiObjects.Rooms, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Kubeconfig_IsForItsOwnerOnly() =>
        File.GetUnixFileMode(_server.Host.KubeconfigPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    [Theory]
    [InlineData("/apis/apps/v1/deployments")]
    [InlineData("/api/v1/nodes")]
    [InlineData("/nothing/here")]
    public async Task Path_NotServed_NotFound(string path)
    {
        var answer = await _server.GetAsync(path);

        (answer.Code, answer.Message).ShouldBe((404, "the server could not find the requested resource"));
    }

    [Fact]
    public async Task UnknownField_StrictWarnIgnore_DifferAsAsked()
    {
        var manifest = ApiObjects.Room("a", new JsonObject { ["bogus"] = 1 });

        var strict = await _server.PostAsync($"{ApiObjects.Rooms}?fieldValidation=Strict", manifest);
        var warned = await _server.PostAsync($"{ApiObjects.Rooms}?fieldValidation=Warn&dryRun=All", manifest);
        var ignored = await _server.PostAsync($"{ApiObjects.Rooms}?fieldValidation=Ignore", manifest);

        strict.Code.ShouldBe(400);
        strict.Message.ShouldBe("LiveRoom in version \"v1alpha1\" cannot be handled as a LiveRoom: strict decoding error: unknown field \"spec.bogus\"");
        warned.Warnings.ShouldBe(["299 - \"unknown field \\\"spec.bogus\\\"\""]);
        ignored.Warnings.ShouldBeEmpty();
        ignored["spec"]!["bogus"].ShouldBeNull();
    }

    [Fact]
    public async Task DuplicateField_Strict_Refused()
    {
        var body = """{"apiVersion":"liveops.dev/v1alpha1","kind":"LiveRoom","metadata":{"name":"a"},"spec":{"maxAnchors":1,"maxAnchors":2}}""";

        var strict = await _server.SendAsync(HttpMethod.Post, $"{ApiObjects.Rooms}?fieldValidation=Strict", body);
        var lenient = await _server.SendAsync(HttpMethod.Post, ApiObjects.Rooms, body);

        strict.Message.ShouldContain("duplicate field \"spec.maxAnchors\"");
        lenient["spec"]!["maxAnchors"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Yaml_Body_Read()
    {
        var made = await _server.SendAsync(HttpMethod.Post, ApiObjects.Rooms,
            "apiVersion: liveops.dev/v1alpha1\nkind: LiveRoom\nmetadata:\n  name: a\nspec:\n  maxAnchors: 010\n  displayName: \"7\"\n", "application/yaml");

        made.Code.ShouldBe(201, made.Text);
        made["spec"]!["maxAnchors"]!.GetValue<int>().ShouldBe(8);
        made["spec"]!["displayName"]!.GetValue<string>().ShouldBe("7");
    }

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("a: *b", "application/yaml", 400)]
    [InlineData("{}", "application/vnd.kubernetes.protobuf", 415)]
    [InlineData("""{"apiVersion":"v1","kind":"LiveRoom","metadata":{"name":"a"}}""", "application/json", 400)]
    public async Task Body_Malformed_Refused(string body, string mediaType, int code)
    {
        (await _server.SendAsync(HttpMethod.Post, ApiObjects.Rooms, body, mediaType)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Body_TooDeep_Refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);

        (await _server.SendAsync(HttpMethod.Post, ApiObjects.Rooms, deep)).Code.ShouldBe(400);
    }

    [Fact]
    public async Task Body_TooLarge_Refused()
    {
        var answer = await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("big", new string('x', 2 << 20)));

        (answer.Code, answer.Reason).ShouldBe((413, "RequestEntityTooLarge"));
    }

    [Fact]
    public async Task InvalidName_Refused()
    {
        var answer = await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("Not_A_Name"));

        answer.Code.ShouldBe(422);
        answer.Message.ShouldContain("metadata.name: Invalid value: \"Not_A_Name\": a lowercase RFC 1123 subdomain must consist of");
    }

    [Fact]
    public async Task CustomResourceDefinition_Applied_ServedAtOnceAndGoneAfterDeletion()
    {
        var definition = JsonNode.Parse("""
            {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"things.example.org"},"spec":{"group":"example.org","scope":"Namespaced",
             "names":{"kind":"Thing","plural":"things"},"versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","properties":{"size":{"type":"integer"}}}}}}}]}}
            """)!.AsObject();
        var definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
        var things = "/apis/example.org/v1/namespaces/default/things";

        var defined = await _server.PostAsync(definitions, definition);
        var made = await _server.PostAsync(things, ApiObjects.Object("example.org/v1", "Thing", "a", ("spec", new JsonObject { ["size"] = 3 })));
        await _server.DeleteAsync($"{definitions}/things.example.org");

        defined["status"]!["conditions"]!.AsArray().Select(condition => condition!["type"]!.ToString()).ShouldBe(["NamesAccepted", "Established"]);
        made.Code.ShouldBe(201, made.Text);
        await _server.WaitAsync($"{definitions}/things.example.org", answer => answer.Code == 404);
        (await _server.GetAsync(things)).Code.ShouldBe(404);
    }

    [Fact]
    public async Task Restart_KeepsObjectsTokenAndAuthority()
    {
        await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room("kept"));
        var token = _server.Host.Token;
        await _server.Host.DisposeAsync();

        await using var restarted = await TestServer.StartAsync(directory: _server.StateDirectory);

        restarted.Host.Token.ShouldBe(token);
        (await restarted.GetAsync(ApiObjects.Rooms)).Names.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task Start_NotLoopback_Refused()
    {
        var error = await Should.ThrowAsync<ArgumentException>(() => ApiServerHost.StartAsync(new ApiServerOptions { Address = "192.0.2.1", StateDirectory = _server.StateDirectory }));

        error.Message.ShouldContain("not a loopback address");
    }

    [Fact]
    public async Task Creates_FiveHundredWithStatus_AllStored()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            await _server.PostAsync(ApiObjects.Rooms, ApiObjects.Room($"r{i}"));
            return await _server.MergeAsync($"{ApiObjects.Rooms}/r{i}/status", JsonNode.Parse("""{"status":{"phase":"OnAir"}}""")!.AsObject());
        }));

        answers.ShouldAllBe(answer => answer.Code == 200);
        (await _server.GetAsync(ApiObjects.Rooms)).Names.Count.ShouldBe(500);
    }
}
