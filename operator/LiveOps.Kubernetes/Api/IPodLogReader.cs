namespace LiveOps.Kubernetes.Api;

/// <summary>Reads what a Pod's containers printed.</summary>
public interface IPodLogReader
{
    /// <summary>The log so far, as text.</summary>
    Task<string> ReadPodLogAsync(ObjectKey pod, PodLogOptions? options = null, CancellationToken cancellationToken = default);
}
