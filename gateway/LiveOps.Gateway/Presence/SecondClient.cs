namespace LiveOps.Gateway.Presence;

/// <summary>What becomes of a second client of a user who is in the room.</summary>
internal enum SecondClient
{
    /// <summary>It cannot join while the first is connected.</summary>
    Refuse,

    /// <summary>It takes the place, and the first one's connection is closed.</summary>
    TakeOver,
}
