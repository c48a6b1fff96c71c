namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>One user's status has changed.</summary>
internal sealed record PresenceMessage(string User, string Name, string Status)
{
    public string Type { get; } = MessageType.Presence;
}
