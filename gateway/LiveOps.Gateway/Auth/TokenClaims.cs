namespace LiveOps.Gateway.Auth;

/// <summary>Names of the claims; the first two are those of the earlier system.</summary>
internal static class TokenClaims
{
    public const string UserId = "userId";
    public const string RoomId = "roomId";
    public const string Role = "role";
    public const string Namespace = "namespace";
}
