using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Janus.Protocol;

/// <summary>
/// Signs tokens that a server with <c>token_auth_secret</c> accepts without knowing them before: <c>expiry,realm,plugins:signature</c>,
/// HMAC-SHA1 in base64. The server checks a token on every request, so one that expires ends its session with the next keepalive.
/// </summary>
public sealed class JanusTokenSigner(string secret, TimeProvider? time = null)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Signs a token for some plugins.</summary>
    /// <param name="lifetime">How long it is good for, from now; whole seconds count.</param>
    /// <param name="plugins">Package names of the plugins, e.g. <c>janus.plugin.audiobridge</c>.</param>
    public string Sign(TimeSpan lifetime, params IReadOnlyCollection<string> plugins)
    {
        if (plugins.FirstOrDefault(plugin => plugin.AsSpan().ContainsAny(',', ':')) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is no plugin name: it holds a separator of the token's.", nameof(plugins));
        }

        var claims = string.Join(',', [$"{(_time.GetUtcNow() + lifetime).ToUnixTimeSeconds()}", "janus", .. plugins]);
        return $"{claims}:{Signature(claims)}";
    }

    // The server offers no other algorithm; HMAC-SHA1 is not affected by SHA-1's collisions.
#pragma warning disable CA5350
    private string Signature(string claims) => Convert.ToBase64String(HMACSHA1.HashData(_secret, Encoding.UTF8.GetBytes(claims)));
#pragma warning restore CA5350
}
