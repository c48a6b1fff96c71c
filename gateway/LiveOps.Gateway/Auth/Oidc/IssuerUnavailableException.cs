namespace LiveOps.Gateway.Auth.Oidc;

/// <summary>Whether a token is good cannot be said, for its issuer does not tell its keys.</summary>
internal sealed class IssuerUnavailableException(string issuer, string reason, Exception? inner) : Exception($"{issuer}: {reason}", inner)
{
    public string Issuer { get; } = issuer;
}
