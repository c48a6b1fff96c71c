namespace LiveOps.Kubernetes.Api;

public enum WatchEventType
{
    Added,
    Modified,
    Deleted,

    /// <summary>Nothing changed; it only moves the resource version on.</summary>
    Bookmark,
}
