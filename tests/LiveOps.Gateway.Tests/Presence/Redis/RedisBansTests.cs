using LiveOps.Gateway.Tests.Presence.Bans;

namespace LiveOps.Gateway.Tests.Presence.Redis;

public sealed class RedisBansTests() : BansContract(usesRedis: true);
