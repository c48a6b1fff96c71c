using System.Net;

namespace LiveOps.Kubernetes.Api;

/// <summary>
/// Repeats requests that the server put off unprocessed: 429 or 503 with Retry-After. Without that header the server does not
/// promise that nothing was done, and the caller decides.
/// </summary>
internal sealed class RetryAfterHandler(int maxRetries, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (attempt >= maxRetries || Delay(response) is not { } delay)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(delay < MaxDelay ? delay : MaxDelay, time, cancellationToken);
        }
    }

    private TimeSpan? Delay(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
        {
            return null;
        }

        var delay = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
