namespace LiveOps.Gateway.Presence;

/// <summary>Somebody in a room, as told to the others.</summary>
internal sealed record RoomMember(string UserId, string Role, string Status);
