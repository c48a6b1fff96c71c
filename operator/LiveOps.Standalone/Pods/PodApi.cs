using System.Net;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods;

/// <summary>What the runner writes to the API server.</summary>
internal sealed class PodApi(IKubernetesClient client, ILogger<PodApi> logger)
{
    /// <summary>False: it was not accepted, and must be written again later.</summary>
    public async Task<bool> WriteStatusAsync(V1Pod pod, V1PodStatus status, CancellationToken cancellationToken)
    {
        try
        {
            // The UID keeps the status off another Pod of the same name.
            var patch = new V1Patch(new { metadata = new { uid = pod.Metadata.Uid }, status }, PatchType.Merge) { FieldManager = "kubelet" };
            await client.PatchAsync<V1Pod>(ObjectKey.Of(pod), patch, "status", cancellationToken);
            return true;
        }
        catch (KubernetesApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound || exception.IsConflict)
        {
            // The Pod is gone: nobody is left to be told.
            return true;
        }
        catch (Exception exception) when (IsPassing(exception, cancellationToken))
        {
            PodLog.StatusRefused(logger, exception, ObjectKey.Of(pod).ToString());
            return false;
        }
    }

    /// <summary>Removes a Pod whose processes have ended. False: it was not accepted, and must be tried again.</summary>
    public async Task<bool> DeleteAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteAsync<V1Pod>(
                ObjectKey.Of(pod), new() { GracePeriodSeconds = 0, PreconditionUid = pod.Metadata.Uid }, cancellationToken);
            return true;
        }
        catch (KubernetesApiException exception) when (exception.IsConflict)
        {
            return true;
        }
        catch (Exception exception) when (IsPassing(exception, cancellationToken))
        {
            PodLog.DeletionRefused(logger, exception, ObjectKey.Of(pod).ToString());
            return false;
        }
    }

    private static bool IsPassing(Exception exception, CancellationToken cancellationToken) =>
        exception is KubernetesApiException or HttpRequestException or TimeoutException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
