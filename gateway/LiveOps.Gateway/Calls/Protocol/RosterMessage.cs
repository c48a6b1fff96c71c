namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Everybody who can be called.</summary>
internal sealed record RosterMessage(IReadOnlyList<RosterEntry> Users)
{
    public string Type { get; } = MessageType.Presence;
}
