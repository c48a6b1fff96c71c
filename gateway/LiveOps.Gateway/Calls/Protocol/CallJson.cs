using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Messages of peer calls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(CallMessage))]
[JsonSerializable(typeof(DescriptionText))]
[JsonSerializable(typeof(CandidateText))]
[JsonSerializable(typeof(RegisteredMessage))]
[JsonSerializable(typeof(RosterMessage))]
[JsonSerializable(typeof(PresenceMessage))]
[JsonSerializable(typeof(InviteMessage))]
[JsonSerializable(typeof(JoinedMessage))]
[JsonSerializable(typeof(ErrorMessage))]
internal sealed partial class CallJson : JsonSerializerContext;
