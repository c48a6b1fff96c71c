using LiveOps.Gateway.Calls.Ice;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary><c>register</c>: the connection gets a name.</summary>
internal sealed class RegisterHandler(CallAttendance attendance, IceServers ice, IOptions<CallOptions> options) : ICallHandler
{
    public IReadOnlyList<string> Types { get; } = [MessageType.Register];

    public async ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken)
    {
        var name = string.IsNullOrEmpty(message.From) ? session.Token?.UserId : message.From;
        if (name is null || (session.Token is { } token && name != token.UserId))
        {
            return ErrorCode.Forbidden;
        }

        var user = new CallUser(session.Scope, name);
        var displayName = string.IsNullOrEmpty(message.Name) ? name : message.Name;
        if (!await attendance.ArriveAsync(session, user, displayName, string.IsNullOrEmpty(message.Client) ? null : message.Client, cancellationToken))
        {
            return ErrorCode.NameTaken;
        }

        var registered = ice.For(user, MessageType.Registered) with { From = name, RoomMembers = options.Value.RoomMembers };
        session.Connection.Send(CallFormat.Write(registered, WireJson.Out.RegisteredMessage));
        return null;
    }
}
