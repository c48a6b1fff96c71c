namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Somebody has entered a room.</summary>
/// <param name="From">The newcomer.</param>
/// <param name="Members">All, in order of joining.</param>
internal sealed record JoinedMessage(string From, string Room, IReadOnlyList<string> Members)
{
    public string Type { get; } = MessageType.Joined;
}
