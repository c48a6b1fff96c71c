using System.Runtime.CompilerServices;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Follows the changes of all resources from within the server.</summary>
internal static class ChangeFeed
{
    private const int MaxRead = 1024;

    /// <summary>Yields first the state to begin with, and changes after it; again a state where changes came faster than they were read.</summary>
    public static async IAsyncEnumerable<ChangeFeedItem> FollowAsync(ObjectStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = store.State;
        yield return new(state, []);
        var seen = state.Revision;
        while (true)
        {
            var batch = store.Watches.Read(WatchHub.Everything, seen, MaxRead);
            if (batch is null)
            {
                state = store.State;
                seen = state.Revision;
                yield return new(state, []);
            }
            else if (batch.Changes.Count == 0)
            {
                await batch.Grown.WaitAsync(cancellationToken);
            }
            else
            {
                seen = batch.Changes[^1].Version;
                yield return new(null, batch.Changes);
            }
        }
    }
}
