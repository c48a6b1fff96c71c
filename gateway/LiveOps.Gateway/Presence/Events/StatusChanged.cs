namespace LiveOps.Gateway.Presence.Events;

/// <summary>Who is active in a room, or with which status, is no longer what it was.</summary>
internal sealed record StatusChanged : PresenceEvent;
