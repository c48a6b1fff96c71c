using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Presence.Memory;

public sealed class MemoryPresenceTests : PresenceContract
{
    private protected override Task<TestGateway> StartAsync() => TestGateway.StartAsync([("Presence:ChatHistory", "5")], new FakeBridge());
}
