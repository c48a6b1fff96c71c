using System.Net.WebSockets;
using LiveOps.Gateway.Calls.Handlers;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Signaling.Sockets;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Takes what one peer says: counts it, and has it handled unless it is too much.</summary>
internal sealed class CallReceiver(CallDispatcher dispatcher, IOptions<CallOptions> options, TimeProvider time, ILogger<CallReceiver> logger)
{
    private static readonly SocketEnd Flood = new(WebSocketCloseStatus.PolicyViolation, "too many messages");

    /// <summary>Runs until the connection ends.</summary>
    public async Task<SocketEnd> RunAsync(CallSession session, CancellationToken cancellationToken)
    {
        var budget = new MessageBudget(options.Value, time);
        return await session.Connection.RunAsync(message => ReceiveAsync(session, budget, message, cancellationToken), end => SayWhy(session, end));
    }

    private ValueTask ReceiveAsync(CallSession session, MessageBudget budget, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        switch (budget.Take())
        {
            case MessageVerdict.Pass:
                CallMetrics.Messages.Add(1);
                return dispatcher.DispatchAsync(session, message, cancellationToken);
            case MessageVerdict.DropAndWarn:
                session.Fail(null, ErrorCode.RateLimited, ErrorTexts.Of(ErrorCode.RateLimited));
                break;
            case MessageVerdict.Close:
                CallLog.Flooded(logger, session.User, session.Id);
                session.Connection.Close(Flood);
                break;
            default:
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static void SayWhy(CallSession session, SocketEnd end)
    {
        if (end == SocketEnd.TooBig)
        {
            session.Fail(null, ErrorCode.TooLarge, ErrorTexts.Of(ErrorCode.TooLarge));
        }
    }
}
