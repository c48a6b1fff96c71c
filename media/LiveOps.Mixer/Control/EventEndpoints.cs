using System.Text.Json;

namespace LiveOps.Mixer.Control;

internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/v1/events", (RequestDelegate)StreamAsync);

    private static async Task StreamAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var events = services.GetRequiredService<EventHub>();
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var reader = events.Open();
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            var hello = JsonSerializer.Serialize(MixEndpoints.InfoOf(services), MixerJson.Default.MixerInfo);
            await context.Response.WriteAsync(EventHub.Format("hello", hello), ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            await foreach (var text in reader.Reader.ReadAllAsync(ended.Token))
            {
                await context.Response.WriteAsync(text, ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The reader has gone, or the mixer stops: both end a stream.
        }
        finally
        {
            events.Close(reader);
        }
    }
}
