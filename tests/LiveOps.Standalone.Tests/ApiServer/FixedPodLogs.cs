using System.Text;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>Every container wrote the same.</summary>
internal sealed class FixedPodLogs(string text) : IPodLogs
{
    public Task<IAsyncEnumerable<ReadOnlyMemory<byte>>?> OpenAsync(PodLogRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncEnumerable<ReadOnlyMemory<byte>>?>(new[] { new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text)) }.ToAsyncEnumerable());
}
