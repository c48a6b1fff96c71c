namespace LiveOps.Resources.Rooms;

/// <summary>How listeners reach a room's stream.</summary>
public sealed record RoomPlayback
{
    /// <summary>Path of the playlist at the gateway.</summary>
    public string? HlsPath { get; init; }
}
