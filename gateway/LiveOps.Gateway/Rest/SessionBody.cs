namespace LiveOps.Gateway.Rest;

/// <summary>What the gateway makes of a token; only the role is known of the admin token's bearer.</summary>
internal sealed record SessionBody(string Role, string? UserId, string? RoomId, string? Namespace, DateTimeOffset? ExpiresAt);
