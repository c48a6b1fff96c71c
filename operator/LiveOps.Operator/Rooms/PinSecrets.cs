using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Looks after the Secrets that hold rooms' pins. Only whether an entry is there matters here; its value is the gateway's.</summary>
internal sealed class PinSecrets : IDisposable
{
    private readonly IInformer<V1Secret> _secrets;
    private readonly IDisposable _subscription;
    private readonly Lock _lock = new();
    private readonly Dictionary<ObjectKey, ObjectKey> _secretByRoom = [];
    private readonly Dictionary<ObjectKey, HashSet<ObjectKey>> _roomsBySecret = [];

    public PinSecrets(IInformer<V1Secret> secrets, IInformer<LiveRoom> rooms)
    {
        _secrets = secrets;
        _subscription = rooms.Subscribe(change =>
        {
            if (change.Type == WatchEventType.Deleted)
            {
                Note(ObjectKey.Of(change.Object), null);
            }
        });
    }

    /// <returns>What is wrong, or null.</returns>
    public Finding? Check(LiveRoom room)
    {
        var reference = room.Spec.PinSecretRef;
        ObjectKey? key = reference is null ? null : new ObjectKey(room.Metadata.Namespace, reference.Name);

        // Noted before looking, so that a Secret made in between is not missed.
        Note(ObjectKey.Of(room), key);
        return reference is null || key is null ? null
            : _secrets.Get(key.Value) is not { } secret ? Missing($"Secret {reference.Name} does not exist")
            : secret.Data?.ContainsKey(reference.Key) != true ? Missing($"Secret {reference.Name} has no key {reference.Key}")
            : null;
    }

    /// <summary>Rooms that ask for a Secret.</summary>
    public IReadOnlyCollection<ObjectKey> RoomsOf(ObjectKey secret)
    {
        lock (_lock)
        {
            return _roomsBySecret.TryGetValue(secret, out var rooms) ? [.. rooms] : [];
        }
    }

    public void Dispose() => _subscription.Dispose();

    private static Finding Missing(string what) => Finding.True(RoomReason.PinSecretMissing, $"the pin is missing: {what}");

    private void Note(ObjectKey room, ObjectKey? secret)
    {
        lock (_lock)
        {
            if (_secretByRoom.Remove(room, out var former) && _roomsBySecret[former].Remove(room) && _roomsBySecret[former].Count == 0)
            {
                _roomsBySecret.Remove(former);
            }

            if (secret is { } key)
            {
                _secretByRoom[room] = key;
                if (!_roomsBySecret.TryGetValue(key, out var rooms))
                {
                    _roomsBySecret[key] = rooms = [];
                }

                rooms.Add(room);
            }
        }
    }
}
