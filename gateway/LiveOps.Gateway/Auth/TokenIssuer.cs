using LiveOps.Gateway.Rooms;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth;

/// <summary>Signs users' tokens (JWT, HS256).</summary>
internal sealed class TokenIssuer(GatewaySecrets secrets, IOptions<AuthOptions> options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issue(UserToken token)
    {
        var now = time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [TokenClaims.UserId] = token.UserId,
                [TokenClaims.RoomId] = RoomIds.IdOf(token.RoomId),
                [TokenClaims.Role] = token.Role,
                [TokenClaims.Namespace] = token.Namespace,
            },
            IssuedAt = now.UtcDateTime,
            Expires = now.AddMinutes(options.Value.TokenLifetimeMinutes).UtcDateTime,
            SigningCredentials = new SigningCredentials(secrets.JwtKey, SecurityAlgorithms.HmacSha256),
        });
    }
}
