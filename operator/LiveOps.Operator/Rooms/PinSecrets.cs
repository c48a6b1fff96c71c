using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Looks after the Secrets that hold rooms' pins. Only whether an entry is there matters here; its value is the gateway's.</summary>
internal sealed class PinSecrets(IInformer<V1Secret> secrets)
{
    private readonly ConcurrentDictionary<ObjectKey, ConcurrentDictionary<ObjectKey, byte>> _roomsBySecret = [];

    /// <returns>What is wrong, or null.</returns>
    public Finding? Check(LiveRoom room)
    {
        if (room.Spec.PinSecretRef is not { } reference)
        {
            return null;
        }

        var key = new ObjectKey(room.Metadata.Namespace, reference.Name);

        // Noted before looking, so that a Secret made in between is not missed.
        _roomsBySecret.GetOrAdd(key, _ => [])[ObjectKey.Of(room)] = 0;
        return secrets.Get(key) is not { } secret ? Missing($"Secret {reference.Name} does not exist")
            : secret.Data?.ContainsKey(reference.Key) != true ? Missing($"Secret {reference.Name} has no key {reference.Key}")
            : null;
    }

    /// <summary>Rooms that asked for a Secret.</summary>
    public IEnumerable<ObjectKey> RoomsOf(ObjectKey secret) => _roomsBySecret.TryGetValue(secret, out var rooms) ? rooms.Keys : [];

    private static Finding Missing(string what) => Finding.True(RoomReason.PinSecretMissing, $"the pin is missing: {what}");
}
