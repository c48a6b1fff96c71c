using LiveOps.Gateway.Auth.Limits;

namespace LiveOps.Gateway.Auth;

/// <summary>
/// Finds out who sends a request to the API or opens a WebSocket, once, before anything else is done for it, and turns away those who ask
/// too much. What a bearer may do is for the routes to judge.
/// </summary>
internal sealed class IdentityMiddleware(RequestDelegate next, IdentityReader identities, RequestLimiter requests, ConnectionLimiter connections)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsGuarded(context.Request.Path))
        {
            await next(context);
            return;
        }

        var address = ClientAddress.Of(context);
        if (!requests.TryAddress(address) || !requests.MayTryToken(address))
        {
            await TooMany.AnswerAsync(context, "too many requests from this address");
            return;
        }

        var identity = await identities.ReadAsync(context.Request);
        if (identity.Problem == IdentityProblem.Invalid)
        {
            requests.CountFailure(address);
        }

        if (identity.Token is { } token && !requests.TryUser(token.UserId))
        {
            await TooMany.AnswerAsync(context, "too many requests of this user");
            return;
        }

        context.Features.Set(identity);
        await (context.WebSockets.IsWebSocketRequest ? ConnectAsync(context, address, identity) : next(context));
    }

    private static bool IsGuarded(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/ws", StringComparison.Ordinal) ||
        path.StartsWithSegments("/calls", StringComparison.Ordinal);

    private async Task ConnectAsync(HttpContext context, string? address, Identity identity)
    {
        using var connection = connections.TryOpen(address, identity.Token?.UserId);
        await (connection is null ? TooMany.AnswerAsync(context, "too many connections") : next(context));
    }
}
