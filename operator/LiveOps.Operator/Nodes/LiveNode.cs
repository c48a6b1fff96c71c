using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Pools;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>A media node as long as its MediaNode exists: what is wanted of it, and the link to it, if there is anything to link to.</summary>
internal sealed class LiveNode(ObjectKey key, MediaNode node, DateTimeOffset now)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _downSince = now;
    private DateTimeOffset? _lostAt;

    public ObjectKey Key { get; } = key;

    /// <summary>The MediaNode as last reconciled.</summary>
    public MediaNode Node { get; set; } = node;

    /// <summary>Null while there is no address or there are no credentials to drive it with.</summary>
    public NodeLink? Link { get; set; }

    /// <summary>Why there is no link.</summary>
    public string NoLinkReason { get; set; } = "it has not been looked at yet";

    /// <summary>When what is allocated is to be in its status, if it has changed since.</summary>
    public DateTimeOffset? ReportDue { get; set; }

    /// <summary>Its being emptied; null while it is in service.</summary>
    public DrainRun? Drain { get; set; }

    /// <summary>Why rooms that have to leave it cannot; null where all can.</summary>
    public string? DrainObstacle { get; set; }

    /// <summary>Whether a machine has taken up a Pod made from the template as it is now; null until that was looked at.</summary>
    public bool? IsMade { get; set; }

    /// <summary>Whether its Pod says that it will not run again soon: waiting for it is in vain.</summary>
    public bool IsHeldBack { get; set; }

    public BridgeLink? Bridge => Link as BridgeLink;

    public MixerLink? Mixer => Link as MixerLink;

    public bool IsUp => Link?.State.IsUp == true;

    /// <summary>Since when it cannot be driven; null while it can.</summary>
    public DateTimeOffset? DownSince
    {
        get
        {
            lock (_gate)
            {
                return _downSince;
            }
        }
    }

    /// <summary>When it was last seen to go; null if it never went while this operator looked.</summary>
    public DateTimeOffset? LostAt
    {
        get
        {
            lock (_gate)
            {
                return _lostAt;
            }
        }
    }

    /// <summary>Notes that it can be driven, or no longer. Trying again in vain does not make a loss any younger.</summary>
    public void Track(bool up, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (up)
            {
                _downSince = null;
            }
            else if (_downSince is null)
            {
                _downSince = now;
                _lostAt = now;
            }
        }
    }

    public NodeCandidate Candidate(NodeLoad load) => new()
    {
        Key = Key,
        Role = Node.Spec.Role,
        Labels = Node.Metadata.Labels,
        Capacity = Node.Spec.Capacity,
        Load = load,
        NotReadyReason = IsUp ? null : Link?.State.Detail ?? NoLinkReason,
        Unschedulable = Node.Spec.Unschedulable,
        IsPooled = Node.Metadata.Labels?.ContainsKey(PoolRenderer.PoolLabel) == true,
        Draining = Drain is not null || Node.Spec.Drain is not null || Node.Metadata.DeletionTimestamp is not null,
    };
}
