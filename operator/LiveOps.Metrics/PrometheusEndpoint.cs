using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Metrics;

public static class PrometheusEndpoint
{
    /// <summary>Exports this host's meters whose name begins with <paramref name="meterPrefix"/>.</summary>
    public static IServiceCollection AddPrometheus(this IServiceCollection services, string meterPrefix) =>
        services.AddMetrics().AddSingleton(provider => new PrometheusExporter(meterPrefix, provider.GetRequiredService<IMeterFactory>()));

    /// <summary>
    /// Serves <c>GET /metrics</c>. The exporter begins to listen here and not with the first scrape, which would miss what was counted before.
    /// </summary>
    public static IEndpointConventionBuilder MapPrometheus(this IEndpointRouteBuilder endpoints, string pattern = "/metrics")
    {
        var exporter = endpoints.ServiceProvider.GetRequiredService<PrometheusExporter>();
        return endpoints.MapGet(pattern, (RequestDelegate)(context =>
        {
            context.Response.ContentType = PrometheusText.ContentType;
            return context.Response.WriteAsync(exporter.Render(), context.RequestAborted);
        }));
    }
}
