using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Auth.Limits;

internal static class LimitServices
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddSettings<LimitOptions>("LiveOps:Gateway:Limits");
        services.AddSingleton<ConnectionLimiter>();
        return services.AddSingleton<RequestLimiter>();
    }
}
