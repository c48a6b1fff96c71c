using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary><c>call</c>, <c>answer</c>, <c>ice</c>, <c>hangup</c>, <c>reject</c>: passed on to the one they are addressed to, and to nobody else.</summary>
internal sealed class RelayHandler(CallRouter router) : ICallHandler
{
    public IReadOnlyList<string> Types { get; } = [MessageType.Call, MessageType.Answer, MessageType.Ice, MessageType.Hangup, MessageType.Reject];

    public async ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken)
    {
        if (message.To == session.User!.Name)
        {
            return ErrorCode.UnknownTarget;
        }

        if (!string.IsNullOrEmpty(message.Room) && message.Room != session.Room?.Id)
        {
            return ErrorCode.NotInRoom;
        }

        var to = new CallUser(session.Scope, message.To!);
        if (message.Type == MessageType.Call && string.IsNullOrEmpty(message.Room) && await router.IsBusyAsync(to, cancellationToken))
        {
            return ErrorCode.Busy;
        }

        // Written anew, so that nothing but the checked fields goes out, each once and under the sender's true name.
        var relayed = CallFormat.Write(message with { From = session.User.Name, Name = null, Client = null });
        return await router.SendAsync(to, relayed, cancellationToken) ? null : ErrorCode.UnknownTarget;
    }
}
