using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Methods;
using LiveOps.Gateway.Signaling.Sockets;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Signaling;

/// <summary>Serves <c>/ws</c>.</summary>
internal sealed class SignalingEndpoint(
    RpcMethods methods, SeatKeeper seats, IOptions<SignalingOptions> options, ConnectionEnder ender, ILogger<SignalingEndpoint> logger)
{
    /// <summary>Runs one connection, from the token to the last close.</summary>
    public async Task ServeAsync(HttpContext context, SignalingGate gate)
    {
        var (token, status, text) = gate.Judge(context.Request);
        if (token is null)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(text, context.RequestAborted);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = RequestTokens.AnswerSubprotocol(context.WebSockets.WebSocketRequestedProtocols),
            KeepAliveInterval = TimeSpan.FromSeconds(options.Value.PingSeconds),
            KeepAliveTimeout = options.Value.Deadline,
        });
        await RunAsync(new AnchorSession(token, new RpcConnection(socket, options.Value)));
    }

    /// <summary>Answers requests until the connection ends, and no method is at work any more.</summary>
    private async Task<SocketEnd> AnswerAsync(AnchorSession session)
    {
        await using var dispatcher = new RequestDispatcher(session, methods, options.Value, logger);
        return await session.Connection.RunAsync(dispatcher);
    }

    private async Task RunAsync(AnchorSession session)
    {
        SignalingLog.Connected(logger, session.Token.UserId, session.Room);
        GatewayMetrics.Connections.Add(1);
        using var watched = ender.Watch(session);
        try
        {
            var end = await AnswerAsync(session);
            await seats.EndAsync(session, end);
            SignalingLog.Disconnected(logger, session.Token.UserId, session.Room, (int?)end.Status, end.Reason);
        }
        finally
        {
            GatewayMetrics.Connections.Add(-1);
        }
    }
}
