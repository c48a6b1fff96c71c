using LiveOps.Janus.Protocol;

namespace LiveOps.Gateway.Bridges;

/// <summary>One anchor's handle on a bridge. Disposing it takes the participant out of the room at once.</summary>
internal interface IBridgeLeg : IAsyncDisposable
{
    ulong SessionId { get; }

    ulong HandleId { get; }

    /// <summary>False once the bridge has given the handle up.</summary>
    bool IsOpen { get; }

    /// <summary>True while the anchor is in the room with a peer connection that was negotiated.</summary>
    bool IsNegotiated { get; }

    /// <summary>Who of the room talks at the moment, as user ids.</summary>
    IReadOnlyCollection<string> Talking { get; }

    /// <summary>Enters the room where necessary, and answers the offer. A bridge that is lost meanwhile is a failure too.</summary>
    Task<Negotiation> NegotiateAsync(BridgeRoom room, string displayName, SessionDescription offer, CancellationToken cancellationToken);

    /// <exception cref="BridgeException">The bridge refused the candidate or is gone.</exception>
    Task TrickleAsync(IceCandidate candidate, CancellationToken cancellationToken);

    /// <summary>Whether the anchor is muted, or will be when it enters the room.</summary>
    bool IsMuted { get; }

    /// <summary>Mutes or unmutes the anchor, now where it is in the room, and whenever it enters it anew.</summary>
    /// <exception cref="BridgeException">The bridge refused or is gone.</exception>
    Task MuteAsync(bool muted, CancellationToken cancellationToken);

    /// <summary>Forgets the leg and leaves it to the bridge, where another gateway may claim it; the anchor speaks on.</summary>
    void Abandon();
}
