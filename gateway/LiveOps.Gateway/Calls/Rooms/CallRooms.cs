using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>Carries out what people do with rooms, and tells those whom it concerns. Each step gives an error's code, or null.</summary>
internal sealed class CallRooms(IRoomStore store, RoomRules rules, ICallRegistry registry, CallRouter router)
{
    /// <summary>Asks somebody into the session's room, which is made if there is none.</summary>
    public async ValueTask<string?> InviteAsync(CallSession session, string guest, CancellationToken cancellationToken)
    {
        var to = new CallUser(session.Scope, guest);
        if (await registry.FindAsync(to, cancellationToken) is not { } there)
        {
            return ErrorCode.UnknownTarget;
        }

        if (there.IsBusy)
        {
            return ErrorCode.Busy;
        }

        if (session.Room is null)
        {
            await CreateAsync(session, cancellationToken);
        }

        var key = session.Room!;
        var change = await store.ChangeAsync(key, room => rules.Invite(room, MemberOf(session), guest), cancellationToken);
        if (change is not { Error: null, Room: { } invitedTo })
        {
            return change.Error;
        }

        var invitation = new InviteMessage(session.User!.Name, session.DisplayName, key.Id, invitedTo.Names);
        return await router.SendAsync(to, CallFormat.Write(invitation, WireJson.Out.InviteMessage), cancellationToken) ? null : ErrorCode.UnknownTarget;
    }

    public async ValueTask<string?> AcceptAsync(CallSession session, RoomKey key, CancellationToken cancellationToken)
    {
        if (session.Room is { } other && other != key)
        {
            return ErrorCode.AlreadyInRoom;
        }

        var change = await store.ChangeAsync(key, room => rules.Accept(room, MemberOf(session)), cancellationToken);
        if (change is not { Error: null, Room: { } room })
        {
            return change.Error;
        }

        await EnterAsync(session, key, cancellationToken);
        var joined = CallFormat.Write(new JoinedMessage(session.User!.Name, key.Id, room.Names), WireJson.Out.JoinedMessage);
        await TellAsync(session.Scope, room.Names, joined, cancellationToken);
        return null;
    }

    public async ValueTask<string?> DeclineAsync(CallSession session, RoomKey key, string? reason, CancellationToken cancellationToken)
    {
        var guest = session.User!.Name;
        var change = await store.ChangeAsync(key, room => rules.Decline(room, guest), cancellationToken);
        if (change is { Error: null, Inviter: { } inviter })
        {
            var declined = CallFormat.Write(new CallMessage { Type = MessageType.Decline, From = guest, To = inviter, Room = key.Id, Reason = reason });
            await TellAsync(session.Scope, [inviter], declined, cancellationToken);
        }

        return change.Error;
    }

    /// <param name="isLost">The connection broke, so the member may come back.</param>
    public async ValueTask<string?> LeaveAsync(CallSession session, bool isLost, CancellationToken cancellationToken)
    {
        if (session.Room is not { } key)
        {
            return ErrorCode.NotInRoom;
        }

        session.Room = null;
        var change = await store.ChangeAsync(key, room => rules.Leave(room, MemberOf(session), isLost), cancellationToken);
        if (change.Error is not null)
        {
            return null; // The same user has entered again on a newer connection, and stays.
        }

        await TellLeftAsync(key, session.User!.Name, isLost, change, cancellationToken);
        await SetBusyAsync(session, isBusy: false, cancellationToken);
        return null;
    }

    /// <summary>Takes those out who were at a gateway that is lost.</summary>
    public async ValueTask LoseAsync(RoomKey key, Guid gateway, CancellationToken cancellationToken)
    {
        while (await store.ChangeAsync(key, room => rules.Lose(room, gateway), cancellationToken) is { Error: null, Lost: { } lost } change)
        {
            await TellLeftAsync(key, lost.Name, isLost: true, change, cancellationToken);
        }
    }

    private RoomMember MemberOf(CallSession session) => new(session.User!.Name, session.Id, router.Gateway);

    private async ValueTask CreateAsync(CallSession session, CancellationToken cancellationToken)
    {
        var key = RoomKey.New(session.Scope);
        await store.ChangeAsync(key, _ => RoomRules.Create(MemberOf(session)), cancellationToken);
        await EnterAsync(session, key, cancellationToken);
        session.Send(new CallMessage { Type = MessageType.RoomCreated, From = session.User!.Name, Room = key.Id });
    }

    private ValueTask EnterAsync(CallSession session, RoomKey key, CancellationToken cancellationToken)
    {
        session.Room = key;
        return SetBusyAsync(session, isBusy: true, cancellationToken);
    }

    private async ValueTask SetBusyAsync(CallSession session, bool isBusy, CancellationToken cancellationToken)
    {
        if (await registry.SetBusyAsync(session.User!, session.Id, isBusy, cancellationToken) is { } changed)
        {
            await router.AnnounceAsync(session.User!, changed, CallStatus.Of(isBusy), cancellationToken);
        }
    }

    private ValueTask TellLeftAsync(RoomKey key, string name, bool isLost, RoomChange change, CancellationToken cancellationToken)
    {
        var left = CallFormat.Write(new CallMessage { Type = MessageType.Left, From = name, Room = key.Id, Reason = isLost ? "lost" : null });
        return TellAsync(key.Scope, [.. change.Room?.Names ?? [], .. change.Uninvited], left, cancellationToken);
    }

    /// <summary>Who has gone meanwhile is not told; that it has gone the others learn by itself.</summary>
    private async ValueTask TellAsync(string scope, IEnumerable<string> names, byte[] message, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            await router.SendAsync(new CallUser(scope, name), message, cancellationToken);
        }
    }
}
