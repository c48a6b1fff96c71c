using System.Collections.Immutable;
using LiveOps.Gateway.Calls.Protocol;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>How rooms change; each rule takes a room (null: there is none) and gives what becomes of it, and does nothing else.</summary>
internal sealed class RoomRules(IOptions<CallOptions> options, TimeProvider time)
{
    public static RoomChange Create(RoomMember first) => new(new CallRoom { Members = [first] });

    public RoomChange Invite(CallRoom? room, RoomMember inviter, string guest)
    {
        if (room is null || !room.Members.Contains(inviter))
        {
            return new(room, ErrorCode.NotInRoom);
        }

        if (room.Find(guest) is not null)
        {
            return new(room, ErrorCode.Busy);
        }

        var now = time.GetUtcNow();
        var others = room.Invitations.RemoveAll(invitation => invitation.To == guest || invitation.Until <= now);
        return room.Members.Count + others.Count(invitation => invitation.From is not null) >= options.Value.RoomMembers
            ? new(room, ErrorCode.RoomFull)
            : new(room with { Invitations = others.Add(new Invitation(guest, inviter.Name, now.AddSeconds(options.Value.InvitationSeconds))) });
    }

    public RoomChange Accept(CallRoom? room, RoomMember newcomer)
    {
        if (room is null)
        {
            return new(room, ErrorCode.UnknownRoom);
        }

        if (room.Find(newcomer.Name) is null && room.Invited(newcomer.Name, time.GetUtcNow()) is null)
        {
            return new(room, ErrorCode.NotInvited);
        }

        // Who is still there, on a connection that is not yet known to be broken, joins anew: the order says who offers.
        var others = room.Members.RemoveAll(member => member.Name == newcomer.Name);
        return others.Count >= options.Value.RoomMembers
            ? new(room, ErrorCode.RoomFull)
            : new(room with { Members = others.Add(newcomer), Invitations = Without(room, newcomer.Name) });
    }

    public RoomChange Decline(CallRoom? room, string guest)
    {
        if (room is null)
        {
            return new(room, ErrorCode.UnknownRoom);
        }

        return room.Invited(guest, time.GetUtcNow()) is { } invitation
            ? new(room with { Invitations = Without(room, guest) }) { Inviter = invitation.From }
            : new(room, ErrorCode.NotInvited);
    }

    /// <param name="mayReturn">The connection broke: who comes back in time needs no invitation.</param>
    public RoomChange Leave(CallRoom? room, RoomMember member, bool mayReturn)
    {
        if (room is null || !room.Members.Contains(member))
        {
            return new(room, ErrorCode.NotInRoom);
        }

        var uninvited = room.Invitations.Where(invitation => invitation.From == member.Name).ToImmutableList();
        var invitations = room.Invitations.RemoveRange(uninvited);
        if (mayReturn)
        {
            invitations = invitations.Add(new Invitation(member.Name, null, time.GetUtcNow().AddSeconds(options.Value.ReturnSeconds)));
        }

        var members = room.Members.Remove(member);
        return new(members.IsEmpty ? null : room with { Members = members, Invitations = invitations })
        {
            Uninvited = [.. uninvited.Select(invitation => invitation.To)],
        };
    }

    /// <summary>Takes out the first of those who were at a gateway that is lost; they may return through another one.</summary>
    public RoomChange Lose(CallRoom? room, Guid gateway) =>
        room?.Members.Find(member => member.Gateway == gateway) is { } lost
            ? Leave(room, lost, mayReturn: true) with { Lost = lost }
            : new(room, ErrorCode.NotInRoom);

    private static ImmutableList<Invitation> Without(CallRoom room, string guest) => room.Invitations.RemoveAll(invitation => invitation.To == guest);
}
