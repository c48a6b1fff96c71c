using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>A room with a host, Ada, and a guest who is on air.</summary>
public abstract class HostAndGuest : IAsyncLifetime
{
    private protected string HostId { get; } = Guid.NewGuid().ToString();

    private protected string GuestId { get; } = Guid.NewGuid().ToString();

    private protected FakeBridge Bridge { get; } = new();

    private protected TestGateway Gateway { get; private set; } = null!;

    private protected RpcClient Host { get; private set; } = null!;

    private protected RpcClient Guest { get; private set; } = null!;

    private protected FakeBridge.FakeLeg GuestLeg => Bridge.Legs.Single(leg => leg.UserId == GuestId && !leg.IsDisposed);

    public async ValueTask InitializeAsync()
    {
        Gateway = await TestGateway.StartAsync(bridges: Bridge);
        Host = await Gateway.ConnectAsync(Gateway.Token(HostId, role: "host"));
        Guest = await Gateway.ConnectAsync(Gateway.Token(GuestId));
        await Host.CallAsync("join", new { clientId = Guid.NewGuid(), displayName = " Ada " });
        await Guest.CallAsync("join", new { clientId = Guid.NewGuid(), displayName = "Guest" });
        await Guest.CallAsync("offer", new { sdp = new { type = "offer", sdp = "v=0" } });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
        await Guest.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
