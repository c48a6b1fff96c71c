using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth;

/// <summary>The secrets of this gateway, read once at start.</summary>
internal sealed class GatewaySecrets
{
    private readonly byte[]? _adminToken;

    public GatewaySecrets(IOptions<AuthOptions> options)
    {
        var auth = options.Value;
        var jwtSecret = Encoding.UTF8.GetBytes(auth.JwtSecret ?? File.ReadAllText(auth.JwtSecretFile!).Trim());
        JwtKey = new SymmetricSecurityKey(jwtSecret);

        // A key of its own for resume tokens, the same in every replica and after every restart, with nothing more to configure.
        ResumeKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, jwtSecret, 32, info: "liveops resume token"u8.ToArray());
        var adminToken = auth.AdminToken ?? (auth.AdminTokenFile is null ? null : File.ReadAllText(auth.AdminTokenFile).Trim());
        _adminToken = string.IsNullOrEmpty(adminToken) ? null : Encoding.UTF8.GetBytes(adminToken);
    }

    public SymmetricSecurityKey JwtKey { get; }

    /// <summary>AES-256 key of resume tokens.</summary>
    public byte[] ResumeKey { get; }

    /// <summary>False where no admin token was configured: management is switched off.</summary>
    public bool HasAdminToken => _adminToken is not null;

    public bool IsAdminToken(string candidate) => _adminToken is not null && ConstantTime.Equals(Encoding.UTF8.GetBytes(candidate), _adminToken);
}
