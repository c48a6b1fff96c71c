using LiveOps.Gateway.Auth.Oidc;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Presence.Revocations;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Auth;

/// <summary>Finds out who sent a request, from the one token that it carries.</summary>
internal sealed class IdentityReader(
    GatewaySecrets secrets, TokenVerifier own, OidcVerifier external, RevokedUsers revoked, IOptions<GatewayOptions> options)
{
    public async ValueTask<Identity> ReadAsync(HttpRequest request)
    {
        if (RequestTokens.Find(request) is not { } text)
        {
            return Identity.Nobody;
        }

        if (secrets.IsAdminToken(text))
        {
            return Identity.Operator;
        }

        try
        {
            var token = external.FindIssuer(text) is { } issuer
                ? await external.VerifyAsync(issuer, text, NamedRoom.Of(request), options.Value.Namespace, request.HttpContext.RequestAborted)
                : own.Verify(text);
            return token is null || revoked.Contains(token.UserId) ? Identity.Refused : Identity.Of(token);
        }
        catch (IssuerUnavailableException)
        {
            return Identity.Unknown;
        }
    }
}
