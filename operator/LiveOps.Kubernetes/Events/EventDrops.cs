using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Events;

/// <summary>Counts each event that is not stored, and tells of many in few lines.</summary>
internal sealed class EventDrops(EventMetrics metrics, ILogger<EventRecorder> logger, TimeProvider time) : IDisposable
{
    private readonly EventLosses _full = new(
        loss => EventLog.Full(logger, loss.Count, loss.Last.Reason, loss.Last.Namespace, loss.Last.About.Name), time);

    private readonly EventLosses _refused = new(
        loss => EventLog.Refused(logger, loss.Exception!, loss.Count, loss.Last.Reason, loss.Last.Namespace, loss.Last.About.Name), time);

    /// <summary>Too many wait.</summary>
    public void Full(RecordedEvent dropped)
    {
        metrics.Dropped("full");
        _full.Add(dropped);
    }

    /// <summary>Its object is over its limit.</summary>
    public void Limited(RecordedEvent dropped)
    {
        metrics.Dropped("limited");
        EventLog.Limited(logger, dropped.Reason, dropped.Namespace, dropped.About.Name);
    }

    /// <summary>The server did not take it.</summary>
    public void Refused(RecordedEvent dropped, Exception exception)
    {
        metrics.Dropped("refused");
        _refused.Add(dropped, exception);
    }

    public void Dispose()
    {
        _full.Dispose();
        _refused.Dispose();
    }
}
