using System.Diagnostics.Metrics;
using System.Net;

namespace LiveOps.Kubernetes.Api;

/// <summary>Counts and times requests to the API server (meter <c>LiveOps.Kubernetes</c>), as client-go does under rest_client_*.</summary>
public sealed class RequestMetrics
{
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;

    public RequestMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(KubernetesMeter.Name);
        _requests = meter.CreateCounter<long>("kubernetes.client.requests", "{request}", "Requests sent to the API server; code 0 stands for no answer.");
        _duration = meter.CreateHistogram("kubernetes.client.duration", "s", "How long the API server took to answer; of watches, to begin.", null, Buckets);
    }

    internal void Answered(RequestInfo request, HttpStatusCode? code, TimeSpan took)
    {
        _requests.Add(1, new("verb", request.Verb), new("resource", request.Resource), new("code", code is { } known ? (int)known : 0));
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("verb", request.Verb));
    }
}
