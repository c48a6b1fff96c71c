namespace LiveOps.Resources.Rooms;

/// <summary>Who speaks in a room.</summary>
public sealed record RoomAnchors
{
    /// <summary>Anchors connected now.</summary>
    public int? Count { get; init; }
}
