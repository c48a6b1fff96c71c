using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Signaling.Sockets;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Serves <c>/calls/ws</c>.</summary>
internal sealed class CallEndpoint(CallGate gate, ConnectionLimiter limiter, CallConnections connections, IOptions<CallOptions> options)
{
    /// <summary>Runs one connection, from the token to the last close.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var (status, token, text) = gate.Judge(context.Request);
        if (status != StatusCodes.Status101SwitchingProtocols)
        {
            await RefuseAsync(context, status, text);
            return;
        }

        var client = token is null ? $"address {context.Connection.RemoteIpAddress}" : $"user {token.UserId}";
        status = limiter.Enter(client);
        if (status != StatusCodes.Status101SwitchingProtocols)
        {
            await RefuseAsync(context, status, "too many connections");
            return;
        }

        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = RequestTokens.AnswerSubprotocol(context.WebSockets.WebSocketRequestedProtocols),
                KeepAliveInterval = TimeSpan.FromSeconds(options.Value.PingSeconds),
                KeepAliveTimeout = options.Value.Deadline,
            });
            await connections.RunAsync(new CallSession(token, new SocketConnection(socket, options.Value.Limits)));
        }
        finally
        {
            limiter.Leave(client);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
