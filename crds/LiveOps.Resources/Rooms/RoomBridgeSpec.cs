namespace LiveOps.Resources.Rooms;

/// <summary>How a room's anchors are mixed.</summary>
public sealed record RoomBridgeSpec
{
    /// <summary>Sampling rate of the mix in Hz: 8000, 12000, 16000, 24000 or 48000.</summary>
    public int SamplingRate { get; init; } = 48000;

    /// <summary>Labels a MediaNode must carry for the room to be placed on it.</summary>
    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }
}
