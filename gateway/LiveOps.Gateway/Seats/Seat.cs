using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>An anchor's place in a room: a leg on the bridge, and the connection that speaks for it.</summary>
internal sealed class Seat
{
    private readonly IPresence _presence;
    private Holding _holding;
    private AnchorSession? _owner;
    private ITimer? _expiry;

    public Seat(Placement placement, IBridgeLeg leg, Holding holding, IPresence presence)
    {
        (Placement, _holding, _presence) = (placement, holding, presence);
        Leg = new FencedLeg(leg, () => _presence.Holds(Holding));
    }

    public ObjectKey Room => Holding.Room;

    public string UserId => Holding.UserId;

    public Placement Placement { get; }

    public FencedLeg Leg { get; }

    /// <summary>The hold of the present owner, or of the last.</summary>
    public Holding Holding => Volatile.Read(ref _holding);

    /// <summary>Null while the connection is broken and its client may come back.</summary>
    public AnchorSession? Owner => Volatile.Read(ref _owner);

    public bool IsParked => Owner is null;

    /// <summary>Makes a connection the owner.</summary>
    /// <returns>The one that was.</returns>
    public AnchorSession? Occupy(AnchorSession session, Holding holding)
    {
        Volatile.Write(ref _holding, holding);
        StopExpiry();
        return Interlocked.Exchange(ref _owner, session);
    }

    /// <summary>Takes the owner away, if it is <paramref name="session"/>.</summary>
    public bool Vacate(AnchorSession session) => Interlocked.CompareExchange(ref _owner, null, session) == session;

    public void ExpireWith(ITimer timer) => Interlocked.Exchange(ref _expiry, timer)?.Dispose();

    public void StopExpiry() => Interlocked.Exchange(ref _expiry, null)?.Dispose();
}
