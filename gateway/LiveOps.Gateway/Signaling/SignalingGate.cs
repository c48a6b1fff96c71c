using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Signaling;

/// <summary>Decides who may open a signaling connection. The token comes first: who has none learns nothing else.</summary>
internal sealed class SignalingGate(TokenVerifier tokens, UserRevocations revocations, OriginPolicy origins)
{
    /// <summary>The bearer, or the status and text to refuse the request with.</summary>
    public (UserToken? Token, int Status, string Text) Judge(HttpRequest request)
    {
        var token = tokens.Verify(RequestTokens.FromQueryOrHeader(request));
        if (token is null || revocations.IsRevoked(token.UserId))
        {
            return (null, StatusCodes.Status401Unauthorized, "unauthorized");
        }

        if (!origins.Allows(request))
        {
            return (null, StatusCodes.Status403Forbidden, "origin not allowed");
        }

        return request.HttpContext.WebSockets.IsWebSocketRequest
            ? (token, StatusCodes.Status101SwitchingProtocols, "")
            : (null, StatusCodes.Status426UpgradeRequired, "this is a WebSocket endpoint");
    }
}
