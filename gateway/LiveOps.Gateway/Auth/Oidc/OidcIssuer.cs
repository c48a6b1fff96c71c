using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth.Oidc;

/// <summary>Verifies tokens of one external issuer with the keys that it publishes.</summary>
internal sealed class OidcIssuer(OidcOptions options, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);

    /// <summary>An issuer that did not answer is left alone for so long: every bearer of its tokens would ask it again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Never HMAC: an issuer's public key, taken as a shared secret, would sign anything.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new();
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _discovery = new(
        options.Issuer.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !new Uri(options.Issuer).IsLoopback })
    {
        RefreshInterval = TimeSpan.FromSeconds(options.RefreshSeconds),
    };

    private long? _failedAt;

    public OidcOptions Options { get; } = options;

    /// <returns>Null for a token that is no good.</returns>
    /// <exception cref="IssuerUnavailableException">Its keys are not known, and the issuer does not answer.</exception>
    public async ValueTask<JsonWebToken?> VerifyAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var known = await ReadAsync(cancellationToken);
        if (!known.SigningKeys.Any(key => key.KeyId == token.Kid))
        {
            // Perhaps the issuer has rotated its keys; the manager asks it no more often than the settings allow.
            _discovery.RequestRefresh();
            known = await ReadAsync(cancellationToken);
        }

        var result = _handler.ValidateToken(token.EncodedToken, new TokenValidationParameters
        {
            ValidIssuer = Options.Issuer,
            ValidAudience = Options.Audience,
            IssuerSigningKeys = known.SigningKeys.Where(key => key.KeyId == token.Kid),
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Leeway,
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires, time.GetUtcNow().UtcDateTime),
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private static bool IsCurrent(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is not null && expires > now - Leeway && (notBefore is null || notBefore <= now + Leeway);

    private async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancellationToken)
    {
        if (_failedAt is { } failedAt && time.GetElapsedTime(failedAt) < Pause)
        {
            throw new IssuerUnavailableException(Options.Issuer, "it did not answer a moment ago", null);
        }

        try
        {
            var read = await _discovery.GetConfigurationAsync(cancellationToken);
            _failedAt = null;
            return read.Issuer == Options.Issuer
                ? read
                : throw new InvalidOperationException($"its discovery document is that of {read.Issuer}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException ||
            (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _failedAt = time.GetTimestamp();
            throw new IssuerUnavailableException(Options.Issuer, exception.InnerException?.Message ?? exception.Message, exception);
        }
    }
}
