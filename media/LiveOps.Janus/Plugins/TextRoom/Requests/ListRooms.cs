namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Lists the rooms that are not private, or all with the admin key.</summary>
public sealed record ListRooms : TextRoomRequest<RoomList>
{
    public override string Request => "list";

    public string? AdminKey { get; init; }
}
