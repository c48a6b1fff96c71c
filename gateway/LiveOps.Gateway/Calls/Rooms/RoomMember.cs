namespace LiveOps.Gateway.Calls.Rooms;

/// <param name="Name">The user.</param>
/// <param name="Connection">The connection that entered: once the user has come back on another one, it can no longer leave for it.</param>
/// <param name="Gateway">The gateway of the connection: when it is lost, so is the member.</param>
internal sealed record RoomMember(string Name, Guid Connection, Guid Gateway);
