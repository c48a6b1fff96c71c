namespace LiveOps.Gateway.Calls.Users;

/// <summary>
/// Who is registered, under which connection of which gateway. Every change names the connection that makes it, so that one
/// that was replaced can no longer take its successor out.
/// </summary>
internal interface ICallRegistry
{
    /// <summary>Takes the name. Check and change are one step.</summary>
    /// <param name="takeOver">Take it from a holder other than the same page too.</param>
    ValueTask<RegisterResult> RegisterAsync(CallUser user, Registration registration, bool takeOver, CancellationToken cancellationToken);

    /// <summary>Frees the name.</summary>
    /// <returns>What there was, or null if <paramref name="connection"/> does not hold it.</returns>
    ValueTask<Registration?> RemoveAsync(CallUser user, Guid connection, CancellationToken cancellationToken);

    ValueTask<Registration?> FindAsync(CallUser user, CancellationToken cancellationToken);

    /// <returns>What there is now, or null if <paramref name="connection"/> does not hold the name.</returns>
    ValueTask<Registration?> SetBusyAsync(CallUser user, Guid connection, bool isBusy, CancellationToken cancellationToken);

    /// <summary>All of one scope, by name.</summary>
    ValueTask<IReadOnlyDictionary<string, Registration>> ListAsync(string scope, CancellationToken cancellationToken);
}
