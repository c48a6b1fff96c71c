using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>Rooms through REST, against a real API server.</summary>
public sealed class RoomManagementTests(RestCluster cluster) : IAsyncLifetime
{
    private TestGateway _gateway = null!;
    private ApiClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await cluster.StartGatewayAsync();
        _api = new ApiClient(_gateway);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Create_WithNothing_DrawsIdAndPin()
    {
        var (status, answer) = await _api.PostAsync("/api/rooms");

        status.ShouldBe(201);
        var room = answer["room"]!;
        Text(room, "roomId").ShouldMatch("^[0-9a-f]{20}$");
        Text(room, "pin").ShouldMatch("^[0-9a-f]{6}$");
        room["needsPin"]!.GetValue<bool>().ShouldBeTrue();
        var secret = await cluster.Client.GetAsync<V1Secret>(new("default", Text(room, "name") + "-pin"), TestContext.Current.CancellationToken);
        secret!.Metadata.OwnerReferences!.Single().Name.ShouldBe(Text(room, "name"));
        Text((await _api.GetAsync($"/api/rooms/{Text(room, "roomId")}/pin")).Answer, "pin").ShouldBe(Text(room, "pin"));
    }

    [Fact]
    public async Task Create_WithCapitalsAndUnderscores_KeepsTheSpellingEverywhere()
    {
        var (_, answer) = await _api.PostAsync("/api/rooms", """{"roomId":"My_Spelled-Room","pin":""}""");

        var room = answer["room"]!;
        Text(room, "roomId").ShouldBe("My_Spelled-Room");
        Text(room, "displayName").ShouldBe("My_Spelled-Room");
        Text(room, "hlsUrl").ShouldEndWith("/hls/default/My_Spelled-Room/index.m3u8");
        var stored = await cluster.Client.GetAsync<LiveRoom>(new("default", Text(room, "name")), TestContext.Current.CancellationToken);
        stored!.Metadata.Annotations!["liveops.dev/room-id"].ShouldBe("My_Spelled-Room");

        // Under its name, too.
        Text((await _api.GetAsync($"/api/rooms/{Text(room, "name")}")).Answer["room"]!, "roomId").ShouldBe("My_Spelled-Room");

        // In tokens and over signaling.
        var (_, user) = await _api.PostAsync("/api/rooms/My_Spelled-Room/users", """{"role":"host"}""");
        var claims = JsonNode.Parse(Convert.FromBase64String(Padded(Text(user, "token").Split('.')[1])))!;
        Text(claims, "roomId").ShouldBe("My_Spelled-Room");
        (await _api.PostAsync("/api/rooms/My_Spelled-Room/stop", token: Text(user, "token"))).Status.ShouldBe(200);

        // And on the way of the stream.
        await cluster.SetStatusAsync(Text(room, "name"), _ => new LiveRoomStatus { Phase = RoomPhase.Idle });
        foreach (var name in new[] { "My_Spelled-Room", Text(room, "name") })
        {
            using var stream = await _gateway.Http.GetAsync($"/hls/default/{name}/index.m3u8", TestContext.Current.CancellationToken);
            (await stream.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldEndWith("is not on air\n");
        }
    }

    [Fact]
    public async Task Change_ReplacesWhatIsNamedOnly()
    {
        await _api.PostAsync("/api/rooms", """{"roomId":"changed","displayName":"Before","maxAnchors":5,"pin":"1234","hls":{"segmentSeconds":4}}""");

        var (_, answer) = await _api.PatchAsync("/api/rooms/changed", """{"displayName":"","hls":{"bitrateKbps":64},"encrypted":true,"pin":""}""");

        Text(answer["room"]!, "displayName").ShouldBe("changed");
        answer["room"]!["needsPin"]!.GetValue<bool>().ShouldBeFalse();
        var spec = (await cluster.Client.GetAsync<LiveRoom>(new("default", "changed"), TestContext.Current.CancellationToken))!.Spec;
        (spec.MaxAnchors, spec.Hls.SegmentSeconds, spec.Hls.BitrateKbps, spec.Hls.Encryption).ShouldBe((5, 4, 64, HlsEncryption.AES128));
    }

    [Theory]
    [InlineData("""{"roomId":"a"}""", "roomId")]
    [InlineData("""{"maxAnchors":51}""", "maxAnchors")]
    [InlineData("""{"maxAnchors":"3"}""", "maxAnchors")]
    [InlineData("""{"pin":"!!!!"}""", "pin")]
    [InlineData("""{"state":"Paused"}""", "state")]
    [InlineData("""{"hls":{"segmentSeconds":11}}""", "hls.segmentSeconds")]
    [InlineData("""{"hls":{"codec":"MP3"}}""", "hls.codec")]
    [InlineData("""{"colour":"red"}""", "colour")]
    public async Task Create_BadBody_NamesTheField(string body, string field)
    {
        var (status, answer) = await _api.PostAsync("/api/rooms", body);

        status.ShouldBe(400);
        Text(answer["details"]![0]!, "field").ShouldBe(field);
    }

    [Fact]
    public async Task State_IsOwnedApart_AndAManifestWithoutItLeavesItAlone()
    {
        var key = new ObjectKey("default", "from-git");
        object manifest = new { apiVersion = "liveops.dev/v1alpha1", kind = "LiveRoom", metadata = new { name = key.Name, @namespace = key.Namespace }, spec = new { displayName = "From Git" } };
        await ApplyAsync(manifest);
        await Wait.UntilAsync(async () => (await _api.SendAsync(HttpMethod.Get, "/api/rooms/from-git")).Status == 200);

        Text((await _api.PostAsync("/api/rooms/from-git/stop")).Answer["room"]!, "state").ShouldBe("Idle");
        var applied = await ApplyAsync(manifest);
        applied.Spec.State.ShouldBe(RoomState.Idle);
        Text((await _api.PostAsync("/api/rooms/from-git/start")).Answer["room"]!, "state").ShouldBe("OnAir");

        // A manifest that names the state is told whose it is before it takes it over.
        object stating = new { apiVersion = "liveops.dev/v1alpha1", kind = "LiveRoom", metadata = new { name = key.Name, @namespace = key.Namespace }, spec = new { displayName = "From Git", state = "Idle" } };
        var conflict = await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(stating));
        conflict.Message.ShouldContain("liveops-gateway-state");

        Task<LiveRoom> ApplyAsync(object body) => cluster.Client.PatchAsync<LiveRoom>(
            key, new V1Patch(body, PatchType.ServerSideApply) { FieldManager = "git" }, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task List_PagesAndFilters()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await _api.PostAsync("/api/rooms", $$"""{"roomId":"paged-{{i}}","pin":"","state":"{{(i == 3 ? "Idle" : "OnAir")}}"}""");
        }

        var seen = new List<string>();
        string? next = null;
        do
        {
            var (_, page) = await _api.GetAsync($"/api/rooms?q=PAGED-&limit=2{(next is null ? "" : $"&after={next}")}");
            page["total"]!.GetValue<int>().ShouldBe(5);
            seen.AddRange(page["rooms"]!.AsArray().Select(room => Text(room!, "roomId")));
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);

        seen.ShouldBe(["paged-0", "paged-1", "paged-2", "paged-3", "paged-4"]);
        (await _api.GetAsync("/api/rooms?q=paged-&state=Idle")).Answer["rooms"]!.AsArray().Select(room => Text(room!, "roomId")).ShouldBe(["paged-3"]);
        (await _api.GetAsync("/api/rooms?q=paged-&phase=Failed")).Answer["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Stats_CountAnchorsAndRooms()
    {
        await _api.PostAsync("/api/rooms", """{"roomId":"counted","pin":""}""");
        await cluster.SetStatusAsync("counted", _ => new LiveRoomStatus { Phase = RoomPhase.OnAir, Anchors = new() { Count = 2 }, OnAirSince = DateTimeOffset.UnixEpoch });

        await Wait.UntilAsync(async () => (await _api.GetAsync("/api/rooms/counted/stats")).Answer["stats"]!["anchors"]!.GetValue<int>() == 2);
        var stats = (await _api.GetAsync("/api/stats")).Answer["stats"]!;
        stats["rooms"]!["totalParticipants"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(2);
        stats["rooms"]!["onAir"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
}
