namespace LiveOps.Resources.Rooms;

/// <summary>Where a room is in its life.</summary>
public enum RoomPhase
{
    Idle,

    /// <summary>No bridge or no mixer has been found yet.</summary>
    Scheduling,

    /// <summary>Placed; room, mix and forwarder are being made for the first time in this session.</summary>
    Preparing,
    OnAir,

    /// <summary>Was on air in this session and lost its room, mix or forwarder.</summary>
    Recovering,
    Stopping,
    Failed,
}
