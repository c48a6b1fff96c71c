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

    public Task<IBridgeLeg> OpenLegAsync(string userId, ILegObserver observer, CancellationToken cancellationToken)
    {
        if (OpenFailure is not null)
        {
            return Task.FromException<IBridgeLeg>(OpenFailure);
        }

        var leg = new FakeLeg(this, (ulong)Interlocked.Increment(ref _lastId), userId, observer);
        Legs.Add(leg);
        return Task.FromResult<IBridgeLeg>(leg);
    }

    public Task<IBridgeLeg?> ClaimLegAsync(LegClaim claim, ILegObserver observer, CancellationToken cancellationToken)
    {
        if (Find(claim.UserId) is not { } left || (left.SessionId, left.HandleId) != (claim.SessionId, claim.HandleId))
        {
            return Task.FromResult<IBridgeLeg?>(null);
        }

        var leg = new FakeLeg(this, claim.HandleId, claim.UserId, observer) { IsNegotiated = true, IsMuted = left.IsMuted };
        Legs.Add(leg);
        return Task.FromResult<IBridgeLeg?>(leg);
    }

    public Task<bool> MuteAsync(BridgeRoom room, string userId, bool muted, CancellationToken cancellationToken)
    {
        if (Find(userId) is not { } leg)
        {
            return Task.FromResult(false);
        }

        leg.IsMuted = muted;
        return Task.FromResult(true);
    }

    public Task<bool> KickAsync(BridgeRoom room, string userId, CancellationToken cancellationToken)
    {
        var leg = Find(userId);
        leg?.Say(LegEvent.Kicked);
        return Task.FromResult(leg is not null);
    }

    /// <summary>The leg through which a user is in the room.</summary>
    private FakeLeg? Find(string userId) => Legs.FirstOrDefault(leg => leg.UserId == userId && leg is { IsDisposed: false, IsNegotiated: true });

    internal sealed class FakeLeg(FakeBridge bridge, ulong id, string userId, ILegObserver observer) : IBridgeLeg
    {
        public string UserId => userId;

        public bool IsMuted { get; set; }

        public bool IsAbandoned { get; private set; }

        public IReadOnlyCollection<string> Talking { get; private set; } = [];

        public ulong SessionId => id + 1000;

        public ulong HandleId => id;

        public bool IsOpen => !IsDisposed;

        public bool IsNegotiated { get; set; }

        public bool IsDisposed { get; private set; }

        public ConcurrentQueue<IceCandidate> Candidates { get; } = [];

        public ConcurrentQueue<(BridgeRoom Room, string Display)> Offers { get; } = [];

        public void Say(LegEvent legEvent) => observer.Happened(legEvent);

        public void Talk(string who, bool talking)
        {
            Talking = talking ? [who] : [];
            observer.Talks(who, talking);
        }

        public Task MuteAsync(bool muted, CancellationToken cancellationToken)
        {
            IsMuted = muted;
            return Task.CompletedTask;
        }

        public void Abandon() => IsAbandoned = true;

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
