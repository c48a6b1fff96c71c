using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>The operator with a real Janus and a real mixer: what it does, seen by asking them.</summary>
[Collection<RealMediaCollection>]
public sealed class RealMediaTests
{
    [Fact]
    public async Task Apply_RoomIsOnAir_MixReceivesTheForwardersPackets()
    {
        await using var studio = await Studio.OpenAsync();
        var uid = (await studio.Operator.ApplyAsync("demo")).Metadata.Uid!;

        var room = await studio.Operator.OnAirAsync("demo");

        (await studio.RoomsAsync()).ShouldHaveSingleItem().Description.ShouldBe($"liveops:{uid}");
        (await ForwardersAsync(studio, room)).ShouldHaveSingleItem().Ssrc.ShouldBe(room.Status!.Mixer!.Ssrc!.Value);
        await TestOperator.UntilAsync(async () => (await studio.SourceAsync(uid)) is "Receiving", "the mixer receives its packets");
    }

    [Fact]
    public async Task Delete_RoomOnAir_LeavesNeitherRoomNorMix()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        await studio.Operator.OnAirAsync("demo");

        await studio.Operator.DeleteAsync("demo");

        await TestOperator.UntilAsync(async () => await studio.Operator.GetAsync("demo") is null, "the room is gone");
        (await studio.RoomsAsync()).ShouldBeEmpty();
        (await studio.MixerApi.ListAsync(TestOperator.Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task JanusKilled_StartsAgain_RoomIsBackAndMixWasNeverTouched()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        var before = await studio.Operator.OnAirAsync("demo");

        await studio.Janus.KillAsync();
        await studio.Operator.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the loss is seen");
        await studio.Janus.StartAsync(TestOperator.Token);
        var after = await studio.Operator.OnAirAsync("demo");

        after.Status!.Mixer.ShouldBe(before.Status!.Mixer);
        (await ForwardersAsync(studio, after)).ShouldHaveSingleItem().Ssrc.ShouldBe(before.Status.Mixer!.Ssrc!.Value);
    }

    [Fact]
    public async Task MixerKilled_StartsAgain_MixGoesOnInTheNextEpoch()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        var before = await studio.Operator.OnAirAsync("demo");

        await studio.Mixer.KillAsync();
        await studio.Operator.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the loss is seen");
        await studio.Mixer.StartAsync(TestOperator.Token);
        var after = await studio.Operator.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Mixer.Epoch: 1 }, "the mix was begun anew");

        after.Status!.Session.ShouldBe(before.Status!.Session);
        (await ForwardersAsync(studio, after)).ShouldHaveSingleItem().Ssrc.ShouldBe(after.Status.Mixer!.Ssrc!.Value);
    }

    [Fact]
    public async Task JanusSilent_IsNoticedAndRecoveredFrom()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        await studio.Operator.OnAirAsync("demo");

        studio.Janus.Pause();
        await studio.Operator.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the silence is noticed");
        studio.Janus.Resume();

        var room = await studio.Operator.OnAirAsync("demo");
        (await ForwardersAsync(studio, room)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ByHand_RoomDestroyedForwarderStoppedForwarderDoubled_EachIsRepaired()
    {
        await using var studio = await Studio.OpenAsync();
        var uid = (await studio.Operator.ApplyAsync("demo")).Metadata.Uid!;
        var status = (await studio.Operator.OnAirAsync("demo")).Status!;
        var (roomId, secret, key) = (status.Bridge!.RoomId!.Value, RoomCredentials.Secret(studio.Janus.AdminKey, uid), studio.Janus.AdminKey);
        var rtp = System.Net.IPEndPoint.Parse(status.Mixer!.Rtp!);

        await studio.ByHandAsync(plugin => plugin.StartRtpForwardAsync(
            new()
            {
                Room = roomId,
                Secret = secret,
                AdminKey = key,
                Host = rtp.Address.ToString(),
                Port = rtp.Port,
                Codec = "opus",
                Ptype = 111,
                Ssrc = status.Mixer.Ssrc,
                AlwaysOn = true,
            },
            TestOperator.Token));
        await TestOperator.UntilAsync(async () => (await studio.ForwardersAsync(roomId, secret)).Count == 1, "the second forwarder is gone");

        var only = (await studio.ForwardersAsync(roomId, secret)).Single().StreamId;
        await studio.ByHandAsync(plugin => plugin.StopRtpForwardAsync(new() { Room = roomId, Secret = secret, AdminKey = key, StreamId = only }, TestOperator.Token));
        await TestOperator.UntilAsync(
            async () => (await studio.ForwardersAsync(roomId, secret)) is [var one] && one.StreamId != only, "the forwarder is back");

        await studio.ByHandAsync(plugin => plugin.DestroyRoomAsync(new() { Room = roomId, Secret = secret }, TestOperator.Token));
        await TestOperator.UntilAsync(async () => (await studio.RoomsAsync()).Count == 1, "the room is back");
        await TestOperator.UntilAsync(async () => (await studio.ForwardersAsync(roomId, secret)).Count == 1, "its forwarder is back");
    }

    [Fact]
    public async Task OperatorRestarted_NothingIsTouched()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        var before = await studio.Operator.OnAirAsync("demo");
        var forwarder = (await ForwardersAsync(studio, before)).Single().StreamId;

        await studio.Operator.StopHostAsync();
        await studio.Operator.StartHostAsync(isReal: true);
        await studio.Operator.PatchAsync("demo", new { displayName = "seen by the new operator" });
        var after = await studio.Operator.RoomAsync("demo", one => one.Status?.ObservedGeneration == one.Metadata.Generation, "the new operator looked at it");

        after.Status!.Session.ShouldBe(before.Status!.Session);
        after.Status.Mixer.ShouldBe(before.Status.Mixer);
        (await ForwardersAsync(studio, after)).ShouldHaveSingleItem().StreamId.ShouldBe(forwarder);
    }

    [Fact]
    public async Task WrongCredentials_NodeSaysSoAndHealsOnceTheSecretIsRight()
    {
        await using var studio = await Studio.OpenAsync();
        await PutTokenAsync(studio, "wrong");
        await NodeAsync(studio, "mixer-a", "Unauthorized");

        await PutTokenAsync(studio, studio.Mixer.Token);

        await NodeAsync(studio, "mixer-a", "Connected");
    }

    [Fact]
    public async Task PinSecretMissing_SaysSoAndGoesOnAirOnceItIsThere()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo", new() { PinSecretRef = new("pins", "demo") });
        await studio.Operator.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Failed, "it fails");

        await studio.Operator.Client.CreateAsync(
            new V1Secret
            {
                Metadata = new() { Namespace = studio.Operator.Namespace, Name = "pins" },
                Data = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["demo"] = "1234"u8.ToArray() },
            },
            TestOperator.Token);

        await studio.Operator.OnAirAsync("demo");
    }

    [Fact]
    public async Task Idle_RoomOnAir_IsTakenDownAndComesBackInAnotherSession()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Operator.ApplyAsync("demo");
        var first = (await studio.Operator.OnAirAsync("demo")).Status!.Session;

        await studio.Operator.PatchAsync("demo", new { state = "Idle" });
        var idle = await studio.Operator.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Idle, "it is idle");
        idle.Status!.Mixer.ShouldBeNull();
        (await studio.RoomsAsync()).ShouldBeEmpty();

        await studio.Operator.PatchAsync("demo", new { state = "OnAir" });
        (await studio.Operator.OnAirAsync("demo")).Status!.Session.ShouldNotBe(first, StringComparer.Ordinal);
    }

    [Fact]
    public async Task FiftyRooms_AppliedAtOnce_AllGoOnAirAndAllGo()
    {
        await using var studio = await Studio.OpenAsync();
        string[] names = [.. Enumerable.Range(0, 50).Select(i => $"room-{i}")];
        await Task.WhenAll(names.Select(name => studio.Operator.ApplyAsync(name, new() { Hls = new() { Codec = HlsCodec.Opus } })));
        foreach (var name in names)
        {
            await studio.Operator.OnAirAsync(name);
        }

        (await studio.RoomsAsync()).Count.ShouldBe(50);
        foreach (var name in names)
        {
            await studio.Operator.DeleteAsync(name);
        }

        await TestOperator.UntilAsync(async () => (await studio.Operator.Client.ListAsync<LiveRoom>(new() { Namespace = studio.Operator.Namespace }, TestOperator.Token)).Items.Count == 0, "all are gone");
        (await studio.RoomsAsync()).ShouldBeEmpty();
        (await studio.MixerApi.ListAsync(TestOperator.Token)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<LiveOps.Janus.Plugins.AudioBridge.RtpForwarder>> ForwardersAsync(Studio studio, LiveRoom room) =>
        studio.ForwardersAsync(room.Status!.Bridge!.RoomId!.Value, RoomCredentials.Secret(studio.Janus.AdminKey, room.Metadata.Uid!));

    private static Task<V1Secret> PutTokenAsync(Studio studio, string token) => studio.Operator.Client.PatchAsync<V1Secret>(
        new(studio.Operator.Namespace, "mixer-a"),
        new(new { data = new { token = System.Text.Encoding.UTF8.GetBytes(token) } }, PatchType.Merge),
        null,
        TestOperator.Token);

    private static Task NodeAsync(Studio studio, string name, string reason) => TestOperator.UntilAsync(
        async () => (await studio.Operator.Client.GetAsync<MediaNode>(new(studio.Operator.Namespace, name), TestOperator.Token))?.Status?.Conditions?
            .Any(one => one.Type == "Reachable" && one.Reason == reason) == true,
        $"{name} is {reason}");
}
