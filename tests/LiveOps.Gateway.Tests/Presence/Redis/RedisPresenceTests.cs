namespace LiveOps.Gateway.Tests.Presence.Redis;

public sealed class RedisPresenceTests() : PresenceContract(usesRedis: true);
