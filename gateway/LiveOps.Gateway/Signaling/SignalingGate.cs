using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Signaling;

/// <summary>Decides who may open a signaling connection. The token comes first: who has none learns nothing else.</summary>
internal sealed class SignalingGate(OriginPolicy origins)
{
    /// <summary>The bearer, or the status and text to refuse the request with.</summary>
    public (UserToken? Token, int Status, string Text) Judge(HttpRequest request)
    {
        var identity = request.HttpContext.GetIdentity();
        if (identity.Problem == IdentityProblem.IssuerUnavailable)
        {
            return (null, StatusCodes.Status503ServiceUnavailable, "the issuer of this token cannot be asked for its keys; try again in a moment");
        }

        if (identity.Token is not { } token)
        {
            return (null, StatusCodes.Status401Unauthorized, "unauthorized");
        }

        if (!origins.Allows(request))
        {
            return (null, StatusCodes.Status403Forbidden, OriginPolicy.Refusal);
        }

        return request.HttpContext.WebSockets.IsWebSocketRequest
            ? (token, StatusCodes.Status101SwitchingProtocols, "")
            : (null, StatusCodes.Status426UpgradeRequired, "this is a WebSocket endpoint");
    }
}
