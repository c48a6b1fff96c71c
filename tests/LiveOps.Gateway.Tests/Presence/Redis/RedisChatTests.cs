using LiveOps.Gateway.Tests.Presence.Chat;

namespace LiveOps.Gateway.Tests.Presence.Redis;

public sealed class RedisChatTests() : ChatContract(usesRedis: true);
