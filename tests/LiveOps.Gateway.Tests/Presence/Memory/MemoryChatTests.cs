using LiveOps.Gateway.Tests.Presence.Chat;

namespace LiveOps.Gateway.Tests.Presence.Memory;

public sealed class MemoryChatTests() : ChatContract(usesRedis: false);
