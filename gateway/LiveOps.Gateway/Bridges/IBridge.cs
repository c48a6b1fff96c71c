namespace LiveOps.Gateway.Bridges;

/// <summary>A connected bridge.</summary>
internal interface IBridge
{
    /// <param name="userId">Whose leg it is.</param>
    /// <param name="observer">Told what becomes of the leg, from any thread.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="BridgeException">The bridge refused or was lost.</exception>
    Task<IBridgeLeg> OpenLegAsync(string userId, ILegObserver observer, CancellationToken cancellationToken);

    /// <summary>Goes on with a leg that another gateway opened, or this one before it was restarted.</summary>
    /// <returns>Null where the bridge has no such leg any more, or the anchor is not in the room with a peer connection.</returns>
    /// <exception cref="BridgeException">The bridge was lost.</exception>
    Task<IBridgeLeg?> ClaimLegAsync(LegClaim claim, ILegObserver observer, CancellationToken cancellationToken);

    /// <summary>Mutes or unmutes a user's participant, whoever opened its leg.</summary>
    /// <returns>False where the user is not in the room.</returns>
    /// <exception cref="BridgeException">The bridge refused or was lost.</exception>
    Task<bool> MuteAsync(BridgeRoom room, string userId, bool muted, CancellationToken cancellationToken);

    /// <summary>Puts a user's participant out of the room, whoever opened its leg.</summary>
    /// <returns>False where the user is not in the room.</returns>
    /// <exception cref="BridgeException">The bridge refused or was lost.</exception>
    Task<bool> KickAsync(BridgeRoom room, string userId, CancellationToken cancellationToken);
}
