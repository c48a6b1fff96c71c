using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;

namespace LiveOps.Gateway.Rooms;

/// <summary>Removes marks whose time is up. Every gateway does; a mark that is gone already is removed once more without effect.</summary>
internal sealed class MarkExpiry(NodeMarks marks, IInformer<MediaNode> nodes, TimeProvider time, ILogger<MarkExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var node in nodes.List().Where(node => NodeMarks.ExpiryOf(node) <= time.GetUtcNow()))
            {
                await RemoveAsync(ObjectKey.Of(node), stoppingToken);
            }
        }
    }

    private async Task RemoveAsync(ObjectKey node, CancellationToken cancellationToken)
    {
        try
        {
            if (await marks.RemoveAsync(node, cancellationToken))
            {
                RoomLog.MarkExpired(logger, node);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or KubernetesApiException)
        {
            RoomLog.MarkNotRemoved(logger, exception, node);
        }
    }
}
