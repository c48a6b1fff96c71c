using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary>Checks messages and has them handled, those of one connection one after another.</summary>
internal sealed class CallDispatcher(IEnumerable<ICallHandler> handlers, ILogger<CallDispatcher> logger)
{
    private readonly Dictionary<string, ICallHandler> _handlers =
        handlers.SelectMany(handler => handler.Types.Select(type => (type, handler))).ToDictionary(entry => entry.type, entry => entry.handler, StringComparer.Ordinal);

    public async ValueTask DispatchAsync(CallSession session, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var (message, problem) = CallFormat.Read(bytes.Span);
        if (message is null || problem.Length > 0)
        {
            session.Fail(message, ErrorCode.Invalid, problem);
            return;
        }

        if (Objection(session, message) is { } objection)
        {
            session.Fail(message, objection, ErrorTexts.Of(objection));
            return;
        }

        try
        {
            if (await _handlers[message.Type!].HandleAsync(session, message, cancellationToken) is { } error)
            {
                session.Fail(message, error, ErrorTexts.Of(error));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The peer is gone; nobody waits for the answer.
        }
        catch (RedisUnavailableException)
        {
            session.Fail(message, ErrorCode.Unavailable, ErrorTexts.Of(ErrorCode.Unavailable));
        }
        catch (Exception exception)
        {
            CallLog.MessageFailed(logger, exception, message.Type, session.User);
            session.Fail(message, ErrorCode.Unavailable, ErrorTexts.Of(ErrorCode.Unavailable));
        }
    }

    private static string? Objection(CallSession session, CallMessage message)
    {
        if (message.Type == MessageType.Register)
        {
            return null;
        }

        if (session.User is not { } user)
        {
            return ErrorCode.NotRegistered;
        }

        return string.IsNullOrEmpty(message.From) || message.From == user.Name ? null : ErrorCode.Forbidden;
    }
}
