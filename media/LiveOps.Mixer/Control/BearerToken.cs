using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Mixer.Control;

/// <summary>Lets pass what brings the token, and probes. Tokens are compared by their hashes, in constant time.</summary>
internal sealed class BearerToken(RequestDelegate next, MixerOptions options)
{
    private const string Scheme = "Bearer ";
    private readonly byte[]? _expected = options.Token is null ? null : Hash(options.Token);

    public Task InvokeAsync(HttpContext context)
    {
        if (_expected is null || context.Request.Path.Value is "/healthz" or "/readyz" || Matches(context.Request.Headers.Authorization))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Authorization: a bearer token is missing or wrong");
    }

    private bool Matches(string? header) =>
        header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), _expected);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
