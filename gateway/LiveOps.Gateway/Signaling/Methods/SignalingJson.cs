using System.Text.Json.Serialization;
using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Parameters and results of the signaling protocol (<c>docs/protocol/signaling.md</c>).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JoinParams))]
[JsonSerializable(typeof(JoinResult))]
[JsonSerializable(typeof(OfferResult))]
[JsonSerializable(typeof(RoomMovedParams))]
[JsonSerializable(typeof(RoomEndedParams))]
[JsonSerializable(typeof(IReadOnlyList<RoomMember>))]
[JsonSerializable(typeof(ParticipantsResult))]
[JsonSerializable(typeof(BansResult))]
[JsonSerializable(typeof(HistoryResult))]
[JsonSerializable(typeof(SayResult))]
[JsonSerializable(typeof(ParticipantLeftParams))]
[JsonSerializable(typeof(TalkingParams))]
[JsonSerializable(typeof(MutedParams))]
internal sealed partial class SignalingJson : JsonSerializerContext;
