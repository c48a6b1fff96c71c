using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LiveOps.Gateway.Auth.Oidc;

/// <summary>Verifies tokens of the external issuers that are configured.</summary>
internal sealed class OidcVerifier : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = 1 << 20 };
    private readonly Dictionary<string, OidcIssuer> _issuers;
    private readonly ILogger<OidcVerifier> _logger;

    public OidcVerifier(IOptions<AuthOptions> options, TimeProvider time, ILogger<OidcVerifier> logger)
    {
        _logger = logger;
        _issuers = options.Value.Oidc.ToDictionary(issuer => issuer.Issuer, issuer => new OidcIssuer(issuer, _http, time), StringComparer.Ordinal);
    }

    /// <summary>
    /// The issuer that a token claims to come from, null where it is none of those configured. This decides which keys and algorithms count
    /// before any key is looked at: a token can choose its issuer, but not have another's keys checked for it.
    /// </summary>
    public OidcIssuer? FindIssuer(string token) =>
        _issuers.Count > 0 && Parse(token) is { Issuer: { } name } ? _issuers.GetValueOrDefault(name) : null;

    /// <returns>Null for a token that is no good, or whose claims make no user.</returns>
    /// <exception cref="IssuerUnavailableException">The issuer's keys cannot be read.</exception>
    public async ValueTask<UserToken?> VerifyAsync(OidcIssuer issuer, string token, NamedRoom named, string defaultNamespace, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(token) is { } parsed && await issuer.VerifyAsync(parsed, cancellationToken) is { } verified
                ? OidcClaims.Read(verified, issuer.Options, named, defaultNamespace)
                : null;
        }
        catch (IssuerUnavailableException exception)
        {
            AuthLog.IssuerNotReached(_logger, exception.Issuer, exception.Message);
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Null for what is no signed token in three parts; five would be an encrypted one (CVE-2024-21319).</summary>
    private static JsonWebToken? Parse(string token)
    {
        if (token.Length > TokenVerifier.LongestToken || token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
