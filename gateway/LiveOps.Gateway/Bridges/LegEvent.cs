namespace LiveOps.Gateway.Bridges;

/// <summary>What a bridge says of one anchor's handle.</summary>
internal enum LegEvent
{
    /// <summary>The peer connection is gone; a new offer may make another.</summary>
    HungUp,

    /// <summary>The AudioBridge room was destroyed.</summary>
    RoomDestroyed,

    /// <summary>Somebody put the participant out of the room.</summary>
    Kicked,

    /// <summary>The handle, its session or the whole bridge is gone.</summary>
    Lost,
}
