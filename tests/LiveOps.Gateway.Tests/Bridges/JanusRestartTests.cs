using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.TestKit.WebRtc;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>A gateway without Redis ends, and the next one goes on with its anchors: the bridge has kept them.</summary>
public sealed class JanusRestartTests
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = ChromiumOffer.WithFingerprint("AA") } };

    [Fact]
    public async Task Gateway_Restarted_ResumesAndTheParticipantNeverLeft()
    {
        await using var room = await JanusRoom.StartAsync();
        var (userId, clientId) = (Guid.NewGuid().ToString(), Guid.NewGuid());
        var gateway = await TestGateway.StartAsync(cluster: room.Cluster);
        await using var client = await gateway.ConnectAsync(gateway.Token(userId));
        var jtoken = (await client.JoinAsync(clientId: clientId))["result"]!["jtoken"]!.GetValue<string>();
        RpcClient.Outcome(await client.CallAsync("offer", Offer)).ShouldBe("ok");
        (await client.TryAsync("mute")).ShouldBe("ok");
        await gateway.StopAsync();
        await gateway.DisposeAsync();
        (await room.ParticipantsAsync()).Single().Display.ShouldBe($"user-{userId}");

        await using var next = await TestGateway.StartAsync(cluster: room.Cluster);
        await using var back = await next.ConnectAsync(next.Token(userId));
        (await back.JoinAsync(jtoken: jtoken, clientId: clientId))["result"]!["resume"]!.GetValue<bool>().ShouldBeTrue();

        var listed = (await back.CallAsync("participants"))["result"]!["participants"]!.AsArray().Single()!;
        listed["muted"]!.GetValue<bool>().ShouldBeTrue();
        (await room.ParticipantsAsync()).Single().Muted.ShouldBeTrue();
        (await back.TryAsync("unmute")).ShouldBe("ok");
        (await room.ParticipantsAsync()).Single().Muted.ShouldBeFalse();
        (await back.TryAsync("leave")).ShouldBe("ok");
        await Wait.UntilAsync(async () => (await room.ParticipantsAsync()).Count == 0);
    }

    [Fact]
    public async Task Join_WithoutTokenWhileTheOldParticipantIsThere_TakesItsPlace()
    {
        await using var room = await JanusRoom.StartAsync();
        var userId = Guid.NewGuid().ToString();
        var gateway = await TestGateway.StartAsync(cluster: room.Cluster);
        await using var client = await gateway.ConnectAsync(gateway.Token(userId));
        await client.JoinAsync();
        RpcClient.Outcome(await client.CallAsync("offer", Offer)).ShouldBe("ok");
        await gateway.StopAsync();
        await gateway.DisposeAsync();

        await using var next = await TestGateway.StartAsync(cluster: room.Cluster);
        await using var back = await next.ConnectAsync(next.Token(userId));
        (await back.JoinAsync())["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();

        RpcClient.Outcome(await back.CallAsync("offer", Offer)).ShouldBe("ok");
        (await room.ParticipantsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Host_KickingAndMuting_IsDoneAtTheBridge()
    {
        await using var room = await JanusRoom.StartAsync();
        await using var gateway = await TestGateway.StartAsync(cluster: room.Cluster);
        await using var host = await gateway.ConnectAsync(gateway.Token(role: "host"));
        await host.JoinAsync();
        await using var guest = await gateway.ConnectAsync(gateway.Token("guest"));
        await guest.JoinAsync();
        (await host.TryAsync("mute", new { userId = "guest" })).ShouldBe("ok");
        RpcClient.Outcome(await guest.CallAsync("offer", Offer)).ShouldBe("ok");

        // The guest's leg hears of it apart from the host's answer, perhaps after the offer.
        await Wait.UntilAsync(async () => (await room.ParticipantsAsync()).Single().Muted);

        (await host.TryAsync("kick", new { userId = "guest" })).ShouldBe("ok");

        (await guest.ClosedAsync()).ShouldBe(1008);
        guest.CloseReason.ShouldBe("kicked");
        await Wait.UntilAsync(async () => (await room.ParticipantsAsync()).Count == 0);
    }
}
