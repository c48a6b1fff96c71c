using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Abuse;

/// <summary>Signaling clients that never read what they are answered.</summary>
[Collection(nameof(Alone))]
public sealed class DeafPeerTests
{
    private const int Peers = 20;

    [Fact]
    public async Task Peers_ThatNeverRead_ArePutOutTakeNoMemoryAndAreNotNoticed()
    {
        await using var gateway = await TestGateway.StartAsync([("Signaling:DeadlineSeconds", "0.5"), ("Signaling:PingSeconds", "300")], new FakeBridge());
        await using var anchor = await gateway.ConnectAsync();
        await anchor.JoinAsync();
        await using var listening = await gateway.ConnectAsync();
        await listening.JoinAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var deaf = await Task.WhenAll(Enumerable.Range(0, Peers).Select(_ => DeafClient.ConnectAsync(gateway)));
        long most = 0;
        await Wait.UntilAsync(async () =>
        {
            (await anchor.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            return gateway.Log.Lines.Count(line => line.Contains("ended: 1008", StringComparison.Ordinal)) == Peers;
        });

        // 64 answers may wait for each, in buffers of up to 64 KiB; without that bound they grow for as long as is asked.
        most.ShouldBeLessThan(Peers * 8L << 20);
        (await anchor.TryAsync("say", new { text = "still here" })).ShouldBe("ok");
        (await listening.NextAsync("chat"))["text"]!.GetValue<string>().ShouldBe("still here");
        foreach (var peer in deaf)
        {
            await peer.DisposeAsync();
        }
    }
}
