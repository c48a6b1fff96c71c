using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Tests.Doubles;

/// <summary>The media processes of a test, found by the host in their address.</summary>
internal sealed class FakeMedia : IBridgeConnector, IMixerConnector
{
    public Dictionary<string, FakeBridge> Bridges { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeMixer> Mixers { get; } = new(StringComparer.Ordinal);

    public async Task<IBridge> ConnectAsync(NodeTarget target, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Bridges.TryGetValue(target.Address.Host, out var bridge) && bridge.IsAlive
            ? bridge
            : throw new NodeException(NodeFailure.Unreachable, "connection refused");
    }

    public IMixer Create(NodeTarget target) => Mixers[target.Address.Host];
}
