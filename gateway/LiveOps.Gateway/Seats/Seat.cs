using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Signaling;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>An anchor's place in a room: a leg on the bridge, and the connection that speaks for it.</summary>
internal sealed class Seat(ObjectKey room, string userId, Placement placement, IBridgeLeg leg)
{
    private AnchorSession? _owner;
    private ITimer? _expiry;

    public ObjectKey Room { get; } = room;

    public string UserId { get; } = userId;

    public Placement Placement { get; } = placement;

    public IBridgeLeg Leg { get; } = leg;

    /// <summary>Null while the connection is broken and its client may come back.</summary>
    public AnchorSession? Owner => Volatile.Read(ref _owner);

    public bool IsParked => Owner is null;

    /// <summary>Makes a connection the owner.</summary>
    /// <returns>The one that was.</returns>
    public AnchorSession? Occupy(AnchorSession session)
    {
        Interlocked.Exchange(ref _expiry, null)?.Dispose();
        return Interlocked.Exchange(ref _owner, session);
    }

    /// <summary>Takes the owner away, if it is <paramref name="session"/>.</summary>
    public bool Vacate(AnchorSession session) => Interlocked.CompareExchange(ref _owner, null, session) == session;

    public void ExpireWith(ITimer timer) => Interlocked.Exchange(ref _expiry, timer)?.Dispose();

    public void StopExpiry() => Interlocked.Exchange(ref _expiry, null)?.Dispose();
}
