using System.Collections.Immutable;

namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>People who are connected with each other, each with all others.</summary>
internal sealed record CallRoom
{
    /// <summary>In order of joining.</summary>
    public required ImmutableList<RoomMember> Members { get; init; }

    public ImmutableList<Invitation> Invitations { get; init; } = [];

    public IReadOnlyList<string> Names => [.. Members.Select(member => member.Name)];

    public RoomMember? Find(string name) => Members.Find(member => member.Name == name);

    public Invitation? Invited(string name, DateTimeOffset now) => Invitations.Find(invitation => invitation.To == name && invitation.Until > now);
}
