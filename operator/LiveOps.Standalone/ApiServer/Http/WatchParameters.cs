using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Selectors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>What a watch asks for.</summary>
internal sealed record WatchParameters
{
    private const int MinTimeoutSeconds = 1800;
    private const int MaxTimeoutSeconds = 3600;

    public required ObjectSelector Selector { get; init; }

    /// <summary>Changes after this version are wanted; null or 0 begins with the objects as they are.</summary>
    public long? Version { get; init; }

    /// <summary>Whether the objects as they are come first.</summary>
    public bool SendsInitial { get; init; }

    /// <summary>Whether a bookmark says that these were all (<c>sendInitialEvents</c>).</summary>
    public bool MarksInitialEnd { get; init; }

    public bool AllowsBookmarks { get; init; }

    public TimeSpan Timeout { get; init; }

    public static WatchParameters Read(ResourceRequest request)
    {
        var http = request.Http;
        var bookmarks = http.Flag("allowWatchBookmarks");
        var initial = http.Text("sendInitialEvents") is { Length: > 0 } ? http.Flag("sendInitialEvents") : (bool?)null;
        if (initial is not null && http.Text("resourceVersionMatch") != "NotOlderThan")
        {
            throw RequestErrors.BadRequest("sendInitialEvents: Forbidden: resourceVersionMatch must be NotOlderThan when sendInitialEvents is set");
        }

        if (initial == true && !bookmarks)
        {
            throw RequestErrors.BadRequest("sendInitialEvents: Forbidden: allowWatchBookmarks must be true when sendInitialEvents is true");
        }

        var version = http.Number("resourceVersion");
        return new()
        {
            Selector = request.Selector(),
            // The initial events show the present, whatever older version is asked for.
            Version = initial == true ? null : version,
            SendsInitial = initial ?? version is null or 0,
            MarksInitialEnd = initial == true,
            AllowsBookmarks = bookmarks,
            Timeout = TimeSpan.FromSeconds(http.Number("timeoutSeconds") is > 0 and var seconds ? seconds : Random.Shared.Next(MinTimeoutSeconds, MaxTimeoutSeconds)),
        };
    }
}
