using System.Threading.Channels;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Kubernetes.Events;

/// <summary>Takes events into a bounded channel, and stores them one after the other in the background.</summary>
internal sealed class EventRecorder(
    EventWriter writer,
    EventLimit limit,
    EventRecorderOptions options,
    EventMetrics metrics,
    EventDrops drops) : BackgroundService, IEventRecorder
{
    /// <summary>What is waiting when the process stops is mostly about the stop itself.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(2);

    private readonly Channel<RecordedEvent> _events = Channel.CreateBounded<RecordedEvent>(
        new BoundedChannelOptions(options.Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public void Record(IKubernetesObject about, EventType type, string reason, string message)
    {
        var happened = RecordedEvent.Of(about, type, reason, message);
        if (!_events.Writer.TryWrite(happened))
        {
            drops.Full(happened);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var drain = new CancellationTokenSource();
        await using var stop = stoppingToken.Register(() =>
        {
            _events.Writer.TryComplete();
            drain.CancelAfter(DrainTimeout);
        });
        await foreach (var happened in _events.Reader.ReadAllAsync(drain.Token))
        {
            if (!limit.TryPass(happened.About.Uid ?? $"{happened.Namespace}/{happened.About.Name}"))
            {
                drops.Limited(happened);
                continue;
            }

            await WriteAsync(happened, drain.Token);
        }
    }

    private async Task WriteAsync(RecordedEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(happened, cancellationToken);
            metrics.Stored();
        }
        catch (Exception e) when (e is KubernetesApiException or HttpRequestException or System.Text.Json.JsonException)
        {
            drops.Refused(happened, e);
        }
    }
}
