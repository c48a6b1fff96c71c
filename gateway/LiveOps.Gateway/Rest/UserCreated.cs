using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>A user and the token by which it is known.</summary>
internal sealed record UserCreated([property: JsonPropertyName("userID")] string UserId, string Token);
