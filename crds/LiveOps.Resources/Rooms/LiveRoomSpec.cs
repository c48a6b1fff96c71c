namespace LiveOps.Resources.Rooms;

/// <summary>What is wanted of a room.</summary>
public sealed record LiveRoomSpec
{
    public RoomState State { get; init; } = RoomState.OnAir;

    public string? DisplayName { get; init; }

    /// <summary>The most anchors that may be in the room at once, 1 to 50.</summary>
    public int MaxAnchors { get; init; } = 3;

    /// <summary>Where the pin is that anchors must give; null where a token is enough.</summary>
    public SecretKeyReference? PinSecretRef { get; init; }

    public RoomBridgeSpec Bridge { get; init; } = new();

    public HlsSpec Hls { get; init; } = new();
}
