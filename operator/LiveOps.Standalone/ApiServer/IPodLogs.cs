namespace LiveOps.Standalone.ApiServer;

/// <summary>Gives out what the containers of a Pod wrote; whoever runs Pods implements it.</summary>
public interface IPodLogs
{
    /// <summary>
    /// Opens a container's log, or answers null where the container has none (it was never started, or there is no previous run).
    /// With <see cref="PodLogRequest.Follow"/> the stream goes on until the container has ended.
    /// </summary>
    Task<IAsyncEnumerable<ReadOnlyMemory<byte>>?> OpenAsync(PodLogRequest request, CancellationToken cancellationToken = default);
}
