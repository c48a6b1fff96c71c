using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;

namespace LiveOps.Gateway.Tests.Signaling.Errors;

/// <summary>Refusals, in the words that clients of the earlier system compare; at one gateway, or at two in turn that share a Redis.</summary>
public abstract class ErrorTextTest(bool twoGateways) : IAsyncLifetime
{
    private protected static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0" } };

    private readonly List<TestGateway> _gateways = [];
    private TwoGateways? _pair;
    private int _turn;

    private protected FakeBridge Bridge { get; } = new();

    private protected RpcClient Client { get; private set; } = null!;

    private protected MemoryCluster Cluster => _gateways[0].Cluster;

    /// <summary>What the gateways have logged.</summary>
    private protected IEnumerable<string> Lines => _gateways.SelectMany(gateway => gateway.Log.Lines);

    public async ValueTask InitializeAsync()
    {
        if (twoGateways)
        {
            _pair = await TwoGateways.StartAsync(Bridge);
            _gateways.AddRange([_pair.One, _pair.Two]);
        }
        else
        {
            _gateways.Add(await TestGateway.StartAsync(bridges: Bridge));
        }

        Client = await ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Client.DisposeAsync();
        await (_pair?.DisposeAsync() ?? _gateways[0].DisposeAsync());
    }

    /// <summary>A connection to the gateway whose turn it is.</summary>
    private protected Task<RpcClient> ConnectAsync(string room = "demo", string role = "anchor")
    {
        var gateway = _gateways[_turn++ % _gateways.Count];
        return gateway.ConnectAsync(gateway.Token(room: room, role: role));
    }

    /// <summary>Waits until all gateways know a room.</summary>
    private protected async Task KnownAsync(string room)
    {
        foreach (var gateway in _gateways)
        {
            await Wait.UntilAsync(async () => (await gateway.Http.GetAsync($"/api/rooms/{room}", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        }
    }
}
