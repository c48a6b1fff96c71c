using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>The same list against one gateway and against two in turn, with the real Janus and the real Redis.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task Client_OfTheEarlierSystem_PassesAtOneGateway()
    {
        await using var room = await JanusRoom.StartAsync();
        await using var gateway = await TestGateway.StartAsync(cluster: room.Cluster);

        await new ProtocolScript(() => gateway, async () => (await room.ParticipantsAsync()).Count).RunAsync();
    }

    [Fact]
    public async Task Client_OfTheEarlierSystem_PassesAtTwoGatewaysInTurn()
    {
        await using var room = await JanusRoom.StartAsync();
        await using var gateways = await TwoGateways.StartAsync(cluster: room.Cluster);
        var turn = 0;

        await new ProtocolScript(
            () => turn++ % 2 == 0 ? gateways.One : gateways.Two, async () => (await room.ParticipantsAsync()).Count).RunAsync();
    }
}
