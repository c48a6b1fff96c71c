using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Rest;

/// <summary>Whether the gateway lives (<c>/healthz</c>), and whether it knows the rooms and takes requests (<c>/readyz</c>).</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var readiness = endpoints.ServiceProvider.GetRequiredService<Readiness>();
        endpoints.MapGet("/health", (TimeProvider time) =>
            TypedResults.Json(new HealthBody("ok", time.GetUtcNow().ToUnixTimeSeconds()), RestJson.Default.HealthBody));
        endpoints.MapGet("/healthz", () => TypedResults.Text("ok\n"));
        endpoints.MapGet("/readyz", () => readiness.Reason is { } reason
            ? TypedResults.Text(reason + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("ok\n", statusCode: StatusCodes.Status200OK));
    }
}
