using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth;

/// <summary>The secrets of this gateway, as last read.</summary>
internal sealed class GatewaySecrets(IOptions<AuthOptions> options)
{
    private volatile SecretSet _current = SecretFiles.Read(options.Value);

    /// <summary>Signs.</summary>
    public SymmetricSecurityKey JwtKey => _current.JwtKeys[0];

    /// <summary>Verify; the first is <see cref="JwtKey"/>.</summary>
    public IReadOnlyList<SymmetricSecurityKey> JwtKeys => _current.JwtKeys;

    /// <summary>AES-256 keys of resume tokens: the first writes, all read.</summary>
    public IReadOnlyList<byte[]> ResumeKeys => _current.ResumeKeys;

    /// <summary>False where no admin token was configured.</summary>
    public bool HasAdminToken => _current.AdminToken is not null;

    public bool IsAdminToken(string candidate) =>
        _current.AdminToken is { } token && ConstantTime.Equals(Encoding.UTF8.GetBytes(candidate), token);

    /// <summary>Reads the files again.</summary>
    /// <returns>Whether there was a change.</returns>
    public bool Reload()
    {
        var read = SecretFiles.Read(options.Value);
        var current = _current;
        var isSame = read.JwtKeys.Count == current.JwtKeys.Count &&
            read.JwtKeys.Zip(current.JwtKeys).All(pair => pair.First.Key.AsSpan().SequenceEqual(pair.Second.Key)) &&
            read.AdminToken.AsSpan().SequenceEqual(current.AdminToken);
        _current = isSame ? current : read;
        return !isSame;
    }
}
