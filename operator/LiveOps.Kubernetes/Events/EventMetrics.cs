using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Events;

/// <summary>Counts Events (meter <c>LiveOps.Kubernetes</c>).</summary>
internal sealed class EventMetrics
{
    private readonly Counter<long> _stored;
    private readonly Counter<long> _dropped;

    public EventMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(KubernetesMeter.Name);
        _stored = meter.CreateCounter<long>("kubernetes.events.stored", "{event}", "Events stored or counted on the server.");
        _dropped = meter.CreateCounter<long>("kubernetes.events.dropped", "{event}", "Events not stored: channel full, object over its limit, server refused.");
    }

    public void Stored() => _stored.Add(1);

    public void Dropped(string cause) => _dropped.Add(1, new KeyValuePair<string, object?>("cause", cause));
}
