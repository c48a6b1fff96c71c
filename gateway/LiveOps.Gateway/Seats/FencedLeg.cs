using LiveOps.Gateway.Bridges;
using LiveOps.Janus.Protocol;

namespace LiveOps.Gateway.Seats;

/// <summary>
/// A leg for as long as the place it belongs to is surely held here. After that another gateway may have claimed it, and whatever
/// this one did to it would hit that gateway's anchor; so it does nothing any more, and does not end it either.
/// </summary>
internal sealed class FencedLeg(IBridgeLeg leg, Func<bool> holds) : IBridgeLeg
{
    public ulong SessionId => leg.SessionId;

    public ulong HandleId => leg.HandleId;

    public bool IsOpen => leg.IsOpen;

    public bool IsNegotiated => leg.IsNegotiated;

    public bool IsMuted => leg.IsMuted;

    public IReadOnlyCollection<string> Talking => leg.Talking;

    public Task<Negotiation> NegotiateAsync(BridgeRoom room, string displayName, SessionDescription offer, CancellationToken cancellationToken) => holds()
        ? leg.NegotiateAsync(room, displayName, offer, cancellationToken)
        : Task.FromResult(new Negotiation(NegotiationFailure.NotInRoom, null));

    public Task TrickleAsync(IceCandidate candidate, CancellationToken cancellationToken) => holds()
        ? leg.TrickleAsync(candidate, cancellationToken)
        : Task.FromException(NotHeld());

    public Task MuteAsync(bool muted, CancellationToken cancellationToken) => holds()
        ? leg.MuteAsync(muted, cancellationToken)
        : Task.FromException(NotHeld());

    public void Abandon() => leg.Abandon();

    public ValueTask DisposeAsync()
    {
        if (holds())
        {
            return leg.DisposeAsync();
        }

        leg.Abandon();
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the leg, where it is known that nobody has claimed it.</summary>
    public ValueTask DiscardAsync() => leg.DisposeAsync();

    private static BridgeException NotHeld() => new("Whether the place is still held here is not known at the moment.");
}
