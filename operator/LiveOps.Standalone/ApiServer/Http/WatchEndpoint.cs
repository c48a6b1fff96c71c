using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Streams changes until the client has had enough or the time is up.</summary>
internal sealed class WatchEndpoint(ObjectStore store, ApiServerOptions options, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int MaxRead = 256;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);

    public async Task WatchAsync(ResourceRequest request)
    {
        var parameters = WatchParameters.Read(request);
        var state = store.State;
        var from = parameters.Version is > 0 and var version ? version : state.Revision;
        if (from > state.Revision)
        {
            throw RequestErrors.TooLargeResourceVersion(from, state.Revision);
        }

        if (store.Watches.Read(request.Resource.Resource, from, max: 1) is null)
        {
            throw RequestErrors.TooOld(from, state.Revision);
        }

        var stream = new WatchStream(request, time, SendTimeout);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, lifetime.ApplicationStopping);
        using var timeout = new CancellationTokenSource(parameters.Timeout, time);
        try
        {
            await stream.BeginAsync(ending.Token);
            if (parameters.SendsInitial)
            {
                await SendInitialAsync(stream, parameters, state, ending.Token);
            }

            await FollowAsync(request, parameters, stream, from, ending.Token, timeout.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested || stream.IsStalled)
        {
            // The client left, the server stops, or the client has not read for so long that it must come again.
            request.Context.Abort();
        }
    }

    private static async Task SendInitialAsync(WatchStream stream, WatchParameters parameters, StoreState state, CancellationToken cancellationToken)
    {
        foreach (var value in parameters.Selector.List(state))
        {
            await stream.SendAsync("ADDED", value, cancellationToken);
        }

        if (parameters.MarksInitialEnd)
        {
            await stream.SendBookmarkAsync(state.Revision, endsInitial: true, cancellationToken);
        }
    }

    private async Task FollowAsync(
        ResourceRequest request, WatchParameters parameters, WatchStream stream, long from, CancellationToken ending, CancellationToken timeout)
    {
        var seen = from;
        while (!timeout.IsCancellationRequested)
        {
            var batch = store.Watches.Read(request.Resource.Resource, seen, MaxRead);
            if (batch is null)
            {
                await stream.SendErrorAsync(RequestErrors.TooOld(seen, store.State.Revision), ending);
                return;
            }

            foreach (var change in batch.Changes)
            {
                await SendAsync(stream, parameters, change, ending);
                seen = change.Version;
            }

            if (batch.Changes.Count == 0)
            {
                seen = Math.Max(seen, batch.Revision);
                await stream.FlushAsync(ending);
                if (!await WaitAsync(batch.Grown, ending, timeout) && parameters.AllowsBookmarks)
                {
                    await stream.SendBookmarkAsync(seen, endsInitial: false, ending);
                }
            }
        }

        await stream.FlushAsync(ending);
    }

    /// <summary>False where nothing came for so long that a bookmark is due.</summary>
    private async Task<bool> WaitAsync(Task grown, CancellationToken ending, CancellationToken timeout)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending, timeout);
        try
        {
            await grown.WaitAsync(options.BookmarkInterval, time, either.Token);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>An object that begins or ceases to match the selector is added to or deleted from what the watch covers.</summary>
    private static async Task SendAsync(WatchStream stream, WatchParameters parameters, StoredChange change, CancellationToken cancellationToken)
    {
        var matched = change.Previous is not null && parameters.Selector.Matches(change.Previous);
        var matches = change.Type != ChangeType.Deleted && parameters.Selector.Matches(change.Current);
        var type = (matched, matches) switch
        {
            (false, true) => "ADDED",
            (true, true) => "MODIFIED",
            (true, false) => "DELETED",
            _ => null,
        };
        if (type is not null)
        {
            await stream.SendAsync(type, change.Current, cancellationToken);
        }
    }
}
