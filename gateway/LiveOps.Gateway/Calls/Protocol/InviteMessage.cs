namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Somebody asks the receiver into a room.</summary>
internal sealed record InviteMessage(string From, string Name, string Room, IReadOnlyList<string> Members)
{
    public string Type { get; } = MessageType.Invite;
}
