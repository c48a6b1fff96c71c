using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Rooms;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary><c>invite</c>, <c>accept</c>, <c>decline</c>, <c>left</c>.</summary>
internal sealed class RoomHandler(CallRooms rooms) : ICallHandler
{
    public IReadOnlyList<string> Types { get; } = [MessageType.Invite, MessageType.Accept, MessageType.Decline, MessageType.Left];

    public ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken)
    {
        var isOwnRoom = string.IsNullOrEmpty(message.Room) || message.Room == session.Room?.Id;
        return message.Type switch
        {
            MessageType.Invite when message.To == session.User!.Name => ValueTask.FromResult<string?>(ErrorCode.Busy),
            MessageType.Invite or MessageType.Left when !isOwnRoom => ValueTask.FromResult<string?>(ErrorCode.NotInRoom),
            MessageType.Invite => rooms.InviteAsync(session, message.To!, cancellationToken),
            MessageType.Accept => rooms.AcceptAsync(session, new RoomKey(session.Scope, message.Room!), cancellationToken),
            MessageType.Decline => rooms.DeclineAsync(session, new RoomKey(session.Scope, message.Room!), message.Reason, cancellationToken),
            _ => rooms.LeaveAsync(session, isLost: false, cancellationToken),
        };
    }
}
