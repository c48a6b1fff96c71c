using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Knows the administrator by his bearer token; there is nobody else.</summary>
internal sealed class Authentication(string token)
{
    private const string Scheme = "Bearer ";

    // Digests are compared, so that neither content nor length of the token shows in the time it takes.
    private readonly byte[] _digest = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public bool IsAuthenticated(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(_digest, SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())));
    }
}
