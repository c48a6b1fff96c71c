namespace LiveOps.Gateway.Presence;

internal enum EnterResult
{
    Entered,

    /// <summary>The room has as many anchors as it takes.</summary>
    Full,

    /// <summary>The user is in the room already, through another client.</summary>
    HeldElsewhere,

    /// <summary>A host has banned the user for this time on air.</summary>
    Banned,
}
