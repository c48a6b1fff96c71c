using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Limits how many requests are served at once; watches and followed logs live long and are not counted.</summary>
internal sealed class InFlightLimit(ApiServerOptions options)
{
    private int _inFlight;

    public async Task RunAsync(HttpRequest request, Func<Task> serve)
    {
        if (request.Text("watch") is "true" or "1" or "" || request.Path.Value!.EndsWith("/log", StringComparison.Ordinal))
        {
            await serve();
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _inFlight) > options.MaxRequestsInFlight)
            {
                throw RequestErrors.TooManyRequests();
            }

            await serve();
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
