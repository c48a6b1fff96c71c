using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth;

/// <summary>The secrets that are in use at one time.</summary>
internal sealed record SecretSet
{
    /// <summary>Keys of users' tokens: the first signs, all verify.</summary>
    public required IReadOnlyList<SymmetricSecurityKey> JwtKeys { get; init; }

    /// <summary>AES-256 keys of resume tokens, in the same order.</summary>
    public required IReadOnlyList<byte[]> ResumeKeys { get; init; }

    /// <summary>Null where there is none: management is for admins of external issuers only.</summary>
    public byte[]? AdminToken { get; init; }

    /// <param name="jwtSecrets">Newest first.</param>
    /// <param name="adminToken">Null or empty for none.</param>
    public static SecretSet Of(IReadOnlyList<string> jwtSecrets, string? adminToken)
    {
        var secrets = jwtSecrets.Select(Encoding.UTF8.GetBytes).ToList();
        return new SecretSet
        {
            JwtKeys = [.. secrets.Select(secret => new SymmetricSecurityKey(secret))],

            // Keys of their own for resume tokens, the same in every replica and after every restart, with nothing more to configure.
            ResumeKeys = [.. secrets.Select(secret => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "liveops resume token"u8.ToArray()))],
            AdminToken = string.IsNullOrEmpty(adminToken) ? null : Encoding.UTF8.GetBytes(adminToken),
        };
    }
}
