using System.Text;
using LiveOps.Gateway.Auth;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>Decides whether the bearer of a token may join its room.</summary>
internal sealed class RoomAdmission(RoomCatalog rooms, SecretReader secrets)
{
    /// <summary>The room, or the reason for refusing it in the protocol's words.</summary>
    public async ValueTask<(LiveRoom? Room, string? Refusal)> JudgeAsync(UserToken token, string? pin, CancellationToken cancellationToken)
    {
        if (rooms.Find(new ObjectKey(token.Namespace, token.RoomId)) is not { } room)
        {
            return (null, "no room found");
        }

        if (!room.IsJoinable() || token.Role == UserRoles.Listener)
        {
            return (null, "room does not exist or not allowed to join");
        }

        return await IsPinRightAsync(room, pin, cancellationToken) ? (room, null) : (null, "invalid room pin");
    }

    private async ValueTask<bool> IsPinRightAsync(LiveRoom room, string? pin, CancellationToken cancellationToken)
    {
        if (room.Spec.PinSecretRef is not { } reference)
        {
            return true;
        }

        var secret = await secrets.ReadAsync(new ObjectKey(room.Metadata.Namespace, reference.Name), cancellationToken);

        // A pin that was asked for and cannot be found keeps everybody out: letting all in would be the worse surprise.
        return secret.TryGetValue(reference.Key, out var expected) && pin is not null &&
            ConstantTime.Equals(Encoding.UTF8.GetBytes(pin), expected);
    }
}
