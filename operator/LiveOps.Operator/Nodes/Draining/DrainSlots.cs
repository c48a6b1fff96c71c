using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>Whose turn it is to leave a node: a few rooms at a time, the others one by one as these are where they belong.</summary>
internal sealed class DrainSlots(RoomLedger ledger, IKeySink<LiveRoom> rooms, IOptions<DrainOptions> options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ObjectKey> _leaving = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, ObjectKey> _waiting = [];

    /// <param name="node">The node that is left.</param>
    /// <param name="room">The room.</param>
    /// <param name="each">How long a room takes at most.</param>
    /// <returns>False: it has to wait, and is looked at when it is its turn.</returns>
    public bool TryTake(LiveNode node, LiveRoom room, TimeSpan each)
    {
        var (key, uid) = (ObjectKey.Of(room), room.Metadata.Uid!);
        var left = node.Drain?.Deadline - time.GetUtcNow();
        var most = DrainRules.RoomsAtOnce(options.Value.RoomsAtOnce, ledger.LoadOf(node.Key).Rooms, each, left);
        lock (_gate)
        {
            if (!_leaving.ContainsKey(uid) && _leaving.Values.Count(one => one == node.Key) >= most)
            {
                _waiting[key] = node.Key;
                return false;
            }

            _waiting.Remove(key);
            _leaving[uid] = node.Key;
            return true;
        }
    }

    public bool Has(string uid)
    {
        lock (_gate)
        {
            return _leaving.ContainsKey(uid);
        }
    }

    /// <summary>The room needs its turn no longer; one that waits for it follows.</summary>
    public void Release(string uid)
    {
        ObjectKey next;
        lock (_gate)
        {
            if (!_leaving.Remove(uid, out var node) || !_waiting.Any(one => one.Value == node))
            {
                return;
            }

            next = _waiting.First(one => one.Value == node).Key;
            _waiting.Remove(next);
        }

        rooms.Enqueue(next);
    }
}
