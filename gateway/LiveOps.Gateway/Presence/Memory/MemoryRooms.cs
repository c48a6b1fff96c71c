using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>What one gateway keeps of its rooms.</summary>
internal sealed class MemoryRooms
{
    private readonly ConcurrentDictionary<ObjectKey, RoomPresence> _rooms = new();

    public RoomPresence this[ObjectKey key] => _rooms.GetOrAdd(key, static _ => new RoomPresence());

    public IEnumerable<KeyValuePair<ObjectKey, RoomPresence>> All => _rooms;
}
