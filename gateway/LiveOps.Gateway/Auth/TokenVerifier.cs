using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rooms;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth;

/// <summary>Verifies users' tokens. Whatever is wrong with one, the answer is the same: null.</summary>
internal sealed class TokenVerifier
{
    /// <summary>Characters. Ours have some 300; anything much longer is not worth the work of verifying.</summary>
    public const int LongestToken = 4096;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly TokenValidationParameters _parameters;
    private readonly string _defaultNamespace;

    public TokenVerifier(GatewaySecrets secrets, IOptions<AuthOptions> auth, IOptions<GatewayOptions> gateway, TimeProvider time)
    {
        _defaultNamespace = gateway.Value.Namespace;
        _parameters = new TokenValidationParameters
        {
            // Asked for each token: secrets may have been rotated since the last.
            IssuerSigningKeyResolver = (_, _, _, _) => secrets.JwtKeys,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = !auth.Value.AcceptTokensWithoutExpiry,
            LifetimeValidator = (notBefore, expires, token, parameters) => IsCurrent(notBefore, expires, token, parameters, time.GetUtcNow().UtcDateTime),
        };
    }

    public UserToken? Verify(string? token)
    {
        // Five parts would be an encrypted token: the library must not begin to decompress one (CVE-2024-21319).
        if (token is null || token.Length > LongestToken || token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        var result = _handler.ValidateToken(token, _parameters);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return null;
        }

        var userId = Text(jwt, TokenClaims.UserId);
        var roomId = Text(jwt, TokenClaims.RoomId);
        return userId is null || roomId is null || !RoomIds.IsReference(roomId) ? null : new UserToken
        {
            UserId = userId,
            RoomId = RoomIds.NameOf(roomId),
            Namespace = Text(jwt, TokenClaims.Namespace) ?? _defaultNamespace,
            Role = RoleOf(jwt),
            ExpiresAt = jwt.TryGetPayloadValue<long>("exp", out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        };
    }

    /// <summary>Admins come from external issuers: a secret shared with whatever issues users' tokens must not make them.</summary>
    private static string RoleOf(JsonWebToken jwt) => Text(jwt, TokenClaims.Role) switch
    {
        null => UserRoles.Anchor,
        var role => UserRoles.All.Contains(role, StringComparer.Ordinal) ? role : UserRoles.Listener,
    };

    /// <summary>Asks the token itself whether it expires: what the library hands over for one that does not is no date to compare.</summary>
    private static bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters, DateTime now)
    {
        var hasExpiry = ((JsonWebToken)token).TryGetPayloadValue<object>("exp", out _);
        return (notBefore is null || notBefore <= now) && (hasExpiry ? expires > now : !parameters.RequireExpirationTime);
    }

    private static string? Text(JsonWebToken jwt, string claim) =>
        jwt.TryGetPayloadValue<object>(claim, out var value) && value is string { Length: > 0 and <= 253 } text ? text : null;
}
