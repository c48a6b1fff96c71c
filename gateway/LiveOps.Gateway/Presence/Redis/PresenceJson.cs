using System.Text.Json.Serialization;
using LiveOps.Gateway.Presence.Bans;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Presence.Events;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>What gateways leave each other in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlaceState))]
[JsonSerializable(typeof(Ban))]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(PresenceEvent))]
internal sealed partial class PresenceJson : JsonSerializerContext;
