namespace LiveOps.Resources.Rooms;

/// <summary>What a room is wanted to be.</summary>
public enum RoomState
{
    Idle,
    OnAir,
}
