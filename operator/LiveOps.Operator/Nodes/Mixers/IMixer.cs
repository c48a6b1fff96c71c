namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>A mixer's control API (<c>docs/protocol/mixer.md</c>). Calls throw <see cref="NodeException"/>.</summary>
internal interface IMixer : IDisposable
{
    Task<IReadOnlyList<Mix>> ListAsync(CancellationToken cancellationToken);

    Task<Mix> PutAsync(string uid, MixRequest request, CancellationToken cancellationToken);

    /// <returns>Null if there is no such mix.</returns>
    Task<MixProgress?> ReadAsync(string uid, CancellationToken cancellationToken);

    /// <param name="uid">The room's UID.</param>
    /// <param name="moved">True: the playlist is not ended, since another mixer goes on with it.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>False if there is no such mix.</returns>
    Task<bool> DeleteAsync(string uid, bool moved, CancellationToken cancellationToken);

    /// <summary>The stream of events; it ends or throws when the connection is lost.</summary>
    IAsyncEnumerable<MixerEvent> WatchAsync(CancellationToken cancellationToken);
}
