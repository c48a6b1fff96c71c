using LiveOps.Gateway.Calls.Ice;

namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>What a page needs to make peer connections, after <c>register</c> and after <c>ice-servers</c>.</summary>
internal sealed record RegisteredMessage(string Type, IReadOnlyList<IceServer> IceServers, string IceTransportPolicy)
{
    public string? From { get; init; }

    public int? RoomMembers { get; init; }
}
