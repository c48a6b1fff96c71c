using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>Pins that the gateway keeps for rooms: each in a Secret that its room owns, and that goes with it.</summary>
internal sealed class RoomPins(IKubernetesClient client, RoomCatalog rooms, SecretReader secrets)
{
    private const string Entry = "pin";
    private const int MaxAttempts = 5;

    public static SecretKeyReference ReferenceOf(ObjectKey room) => new(SecretOf(room).Name, Entry);

    public static JsonObject ReferenceNode(ObjectKey room) => new() { ["name"] = SecretOf(room).Name, ["key"] = Entry };

    /// <returns>Empty for a room without one; null where there is no such room.</returns>
    public async Task<string?> ReadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (rooms.Find(key) is not { } room)
        {
            return null;
        }

        if (room.Spec.PinSecretRef is not { } reference)
        {
            return "";
        }

        var data = await secrets.ReadAsync(new ObjectKey(key.Namespace, reference.Name), cancellationToken);
        return data.TryGetValue(reference.Key, out var pin) ? Encoding.UTF8.GetString(pin) : "";
    }

    /// <exception cref="KubernetesApiException">The API server refused; a conflict (409) where the Secret is somebody else's.</exception>
    public async Task WriteAsync(LiveRoom room, string pin, CancellationToken cancellationToken)
    {
        var key = SecretOf(ObjectKey.Of(room));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteOnceAsync(key, room, pin, cancellationToken);
                secrets.Forget(key);
                return;
            }
            catch (KubernetesApiException conflict) when (conflict.IsConflict && attempt < MaxAttempts)
            {
                // Made or removed by somebody else in between: look again.
            }
        }
    }

    private static ObjectKey SecretOf(ObjectKey room) => new(room.Namespace, room.Name + "-pin");

    private async Task WriteOnceAsync(ObjectKey key, LiveRoom room, string pin, CancellationToken cancellationToken)
    {
        var found = await client.GetAsync<V1Secret>(key, cancellationToken);
        var secret = new V1Secret
        {
            Metadata = new V1ObjectMeta { Name = key.Name, Namespace = key.Namespace, ResourceVersion = found?.Metadata.ResourceVersion, OwnerReferences = [OwnerOf(room)] },
            Type = "Opaque",
            Data = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [Entry] = Encoding.UTF8.GetBytes(pin) },
        };
        if (found is null)
        {
            await client.CreateAsync(secret, cancellationToken);
        }
        else if (IsPinOf(found, room))
        {
            await client.UpdateAsync(secret, cancellationToken);
        }
        else
        {
            throw new KubernetesApiException(
                System.Net.HttpStatusCode.UnprocessableEntity, new V1Status { Message = $"the Secret {key} is there already and belongs to something else" }, "pin");
        }
    }

    /// <summary>One that a deleted room of the same name has left, and that the API server has not collected yet, is taken over.</summary>
    private static bool IsPinOf(V1Secret secret, LiveRoom room) =>
        secret.Metadata.OwnerReferences?.Any(owner => owner.Kind == "LiveRoom" && owner.Name == room.Metadata.Name) == true;

    private static V1OwnerReference OwnerOf(LiveRoom room) => new()
    {
        ApiVersion = "liveops.dev/v1alpha1",
        Kind = "LiveRoom",
        Name = room.Metadata.Name!,
        Uid = room.Metadata.Uid!,
    };
}
