namespace LiveOps.Mixer.Control;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", (RequestDelegate)(context => context.Response.WriteAsync("ok")));
        endpoints.MapGet("/readyz", (RequestDelegate)(context =>
        {
            var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
            return lifetime.ApplicationStopping.IsCancellationRequested
                ? Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The mixer is stopping")
                : context.Response.WriteAsync("ok");
        }));
    }
}
