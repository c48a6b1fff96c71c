using System.Net;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Events;

/// <summary>Stores events: a new one is created, one that happened before gets a higher count.</summary>
internal sealed class EventWriter(IKubernetesClient client, EventRecorderOptions options, TimeProvider time)
{
    private readonly RecentEntries<RecordedEvent, Stored> _stored = new(options.Remembered);

    public async Task WriteAsync(RecordedEvent happened, CancellationToken cancellationToken)
    {
        if (_stored.TryGet(happened, out var former) && time.GetElapsedTime(former.At) < options.Aggregation
            && await TryCountAsync(happened, former, cancellationToken))
        {
            return;
        }

        var created = await client.CreateAsync(NewEvent(happened), cancellationToken);
        _stored.Set(happened, new(ObjectKey.Of(created), 1, time.GetTimestamp()));
    }

    private async Task<bool> TryCountAsync(RecordedEvent happened, Stored former, CancellationToken cancellationToken)
    {
        var count = former.Count + 1;
        try
        {
            var patch = new V1Patch(new { count, lastTimestamp = time.GetUtcNow() }, PatchType.Merge);
            await client.PatchAsync<Corev1Event>(former.Key, patch, cancellationToken: cancellationToken);
            _stored.Set(happened, former with { Count = count, At = time.GetTimestamp() });
            return true;
        }
        catch (KubernetesApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            // Servers delete events after a time.
            return false;
        }
    }

    private Corev1Event NewEvent(RecordedEvent happened)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Metadata = new() { Namespace = happened.Namespace, Name = EventName(happened.About.Name) },
            InvolvedObject = happened.About,
            Type = happened.Type.ToString(),
            Reason = happened.Reason,
            Message = happened.Message,
            Source = new() { Component = options.Component },
            ReportingComponent = options.Component,
            ReportingInstance = Environment.MachineName,
            FirstTimestamp = now,
            LastTimestamp = now,
            Count = 1,
        };
    }

    // Unique among replicas too, which the customary time stamp is not; names may have 253 characters.
    private static string EventName(string? about)
    {
        var name = about ?? "unnamed";
        return $"{(name.Length > 200 ? name[..200] : name)}.{Guid.NewGuid():N}";
    }

    private sealed record Stored(ObjectKey Key, int Count, long At);
}
