using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Signaling;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Decides who may open a call connection. The token comes first: who has none learns nothing else.</summary>
internal sealed class CallGate(OriginPolicy origins, IOptions<CallOptions> options)
{
    /// <summary>Status 101 and the bearer of the token (null where none is needed), or the status and text to refuse the request with.</summary>
    public (int Status, UserToken? Token, string Text) Judge(HttpRequest request)
    {
        var identity = request.HttpContext.GetIdentity();
        if (identity.Problem == IdentityProblem.IssuerUnavailable)
        {
            return (StatusCodes.Status503ServiceUnavailable, null, "the issuer of this token cannot be asked for its keys; try again in a moment");
        }

        if (identity.Token is null && !(options.Value.Anonymous && identity == Identity.Nobody))
        {
            return (StatusCodes.Status401Unauthorized, null, "unauthorized");
        }

        if (identity.Token is { RoomId.Length: 0 })
        {
            return (StatusCodes.Status403Forbidden, null, "this token is for no room; name one in the query (room=…)");
        }

        if (!origins.Allows(request))
        {
            return (StatusCodes.Status403Forbidden, null, OriginPolicy.Refusal);
        }

        return request.HttpContext.WebSockets.IsWebSocketRequest
            ? (StatusCodes.Status101SwitchingProtocols, identity.Token, "")
            : (StatusCodes.Status426UpgradeRequired, null, "this is a WebSocket endpoint");
    }
}
