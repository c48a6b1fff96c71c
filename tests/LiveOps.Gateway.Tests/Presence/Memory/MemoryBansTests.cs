using LiveOps.Gateway.Tests.Presence.Bans;

namespace LiveOps.Gateway.Tests.Presence.Memory;

public sealed class MemoryBansTests() : BansContract(usesRedis: false);
