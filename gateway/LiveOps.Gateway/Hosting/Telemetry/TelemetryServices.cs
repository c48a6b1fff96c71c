namespace LiveOps.Gateway.Hosting.Telemetry;

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddSettings<TelemetryOptions>("LiveOps:Telemetry");
        return services.AddHostedService<Tracing>();
    }
}
