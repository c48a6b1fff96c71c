using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Decides who may open a call connection. The token comes first: who has none learns nothing else.</summary>
internal sealed class CallGate(TokenVerifier tokens, UserRevocations revocations, OriginPolicy origins, IOptions<CallOptions> options)
{
    /// <summary>Status 101 and the bearer of the token (null where none is needed), or the status and text to refuse the request with.</summary>
    public (int Status, UserToken? Token, string Text) Judge(HttpRequest request)
    {
        var text = RequestTokens.FromQueryOrHeader(request);
        var token = text is null ? null : tokens.Verify(text);
        var isKnown = token is null ? text is null && options.Value.Anonymous : !revocations.IsRevoked(token.UserId);
        if (!isKnown)
        {
            return (StatusCodes.Status401Unauthorized, null, "unauthorized");
        }

        if (!origins.Allows(request))
        {
            return (StatusCodes.Status403Forbidden, null, "origin not allowed");
        }

        return request.HttpContext.WebSockets.IsWebSocketRequest
            ? (StatusCodes.Status101SwitchingProtocols, token, "")
            : (StatusCodes.Status426UpgradeRequired, null, "this is a WebSocket endpoint");
    }
}
