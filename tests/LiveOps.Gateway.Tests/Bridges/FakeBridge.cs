using System.Collections.Concurrent;
using LiveOps.Gateway.Bridges;
using LiveOps.Janus.Protocol;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>A bridge that can be slow, silent, refuse and vanish.</summary>
internal sealed class FakeBridge : IBridgePool, IBridge
{
    private long _lastId;

    public ConcurrentBag<FakeLeg> Legs { get; } = [];

    public Exception? ConnectFailure { get; set; }

    public Exception? OpenFailure { get; set; }

    /// <summary>What an offer is answered with, once it completes.</summary>
    public Func<CancellationToken, Task<Negotiation>> Negotiate { get; set; } =
        _ => Task.FromResult(new Negotiation(null, new SessionDescription("answer", "v=0 answer")));

    public bool RefusesCandidates { get; set; }

    public Task<IBridge> GetAsync(string node, CancellationToken cancellationToken) =>
        ConnectFailure is null ? Task.FromResult<IBridge>(this) : Task.FromException<IBridge>(ConnectFailure);

    public Task<IBridgeLeg> OpenLegAsync(Action<LegEvent> onEvent, CancellationToken cancellationToken)
    {
        if (OpenFailure is not null)
        {
            return Task.FromException<IBridgeLeg>(OpenFailure);
        }

        var leg = new FakeLeg(this, (ulong)Interlocked.Increment(ref _lastId), onEvent);
        Legs.Add(leg);
        return Task.FromResult<IBridgeLeg>(leg);
    }

    internal sealed class FakeLeg(FakeBridge bridge, ulong id, Action<LegEvent> onEvent) : IBridgeLeg
    {
        public ulong SessionId => id + 1000;

        public ulong HandleId => id;

        public bool IsOpen => !IsDisposed;

        public bool IsNegotiated { get; private set; }

        public bool IsDisposed { get; private set; }

        public ConcurrentQueue<IceCandidate> Candidates { get; } = [];

        public ConcurrentQueue<(BridgeRoom Room, string Display)> Offers { get; } = [];

        public void Say(LegEvent legEvent) => onEvent(legEvent);

        public async Task<Negotiation> NegotiateAsync(BridgeRoom room, string displayName, SessionDescription offer, CancellationToken cancellationToken)
        {
            Offers.Enqueue((room, displayName));
            var outcome = await bridge.Negotiate(cancellationToken);
            IsNegotiated = outcome.Failure is null;
            return outcome;
        }

        public Task TrickleAsync(IceCandidate candidate, CancellationToken cancellationToken)
        {
            if (bridge.RefusesCandidates)
            {
                throw new BridgeException("no such handle");
            }

            Candidates.Enqueue(candidate);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
