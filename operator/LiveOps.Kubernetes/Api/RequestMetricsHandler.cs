using System.Net;

namespace LiveOps.Kubernetes.Api;

/// <summary>Counts each request as it goes over the wire, repetitions included.</summary>
internal sealed class RequestMetricsHandler(RequestMetrics metrics, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        HttpStatusCode? code = null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            code = response.StatusCode;
            return response;
        }
        finally
        {
            metrics.Answered(RequestInfo.Of(request), code, time.GetElapsedTime(began));
        }
    }
}
