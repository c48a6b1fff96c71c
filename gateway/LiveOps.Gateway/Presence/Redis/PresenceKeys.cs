using LiveOps.Gateway.Redis;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>The names under which presence is kept. One script uses several, so they must be on one Redis server.</summary>
internal sealed class PresenceKeys(RedisLink redis)
{
    /// <summary>Beginning of the names of gateways' heartbeats, which expire soon after their gateway is gone.</summary>
    public string Heartbeats { get; } = redis.Name("gateway:");

    /// <summary>The last fencing token.</summary>
    public string Fence { get; } = redis.Name("fence");

    /// <summary>Set of the rooms that have places.</summary>
    public string Rooms { get; } = redis.Name("rooms");

    /// <summary>A random text, made anew by whoever first finds none: another one means that Redis has lost its data.</summary>
    public string Epoch { get; } = redis.Name("epoch");

    /// <summary>Held for a moment by the gateway that frees abandoned places.</summary>
    public string Sweeper { get; } = redis.Name("sweeper");

    /// <summary>Channel of <see cref="Events.PresenceEvent"/>.</summary>
    public string Events { get; } = redis.Name("presence");

    /// <summary>Users whose tokens are refused (sorted set: user id, milliseconds until when).</summary>
    public string Revoked { get; } = redis.Name("revoked");

    /// <summary>Channel of the ids of users who are to be disconnected.</summary>
    public string Revocations { get; } = redis.Name("revocations");

    public string Places(ObjectKey room) => redis.Name($"room:{room}:places");

    public string Bans(ObjectKey room, string session) => redis.Name($"room:{room}:banned:{session}");

    public string Messages(ObjectKey room, string session) => redis.Name($"room:{room}:chat:{session}");

    public string LastMessage(ObjectKey room, string session) => redis.Name($"room:{room}:chat-id:{session}");
}
