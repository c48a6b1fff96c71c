namespace LiveOps.Gateway.Tests.Presence.Memory;

public sealed class MemoryPresenceTests() : PresenceContract(usesRedis: false);
