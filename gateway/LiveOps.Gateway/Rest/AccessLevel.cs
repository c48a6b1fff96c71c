namespace LiveOps.Gateway.Rest;

/// <summary>Who may call a route.</summary>
internal enum AccessLevel
{
    /// <summary>No token is needed; one that is sent must be good.</summary>
    Anybody,

    /// <summary>Whoever has a good token.</summary>
    Bearer,

    /// <summary>A host of the room that the path names, or an admin.</summary>
    Host,

    Admin,
}
