namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Stands in where nobody runs Pods: no container has ever written anything.</summary>
internal sealed class NoPodLogs : IPodLogs
{
    public Task<IAsyncEnumerable<ReadOnlyMemory<byte>>?> OpenAsync(PodLogRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncEnumerable<ReadOnlyMemory<byte>>?>(null);
}
