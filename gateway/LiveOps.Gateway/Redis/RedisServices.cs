using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Redis;

internal static class RedisServices
{
    public static IServiceCollection AddRedis(this IServiceCollection services)
    {
        services.AddSettings<RedisOptions>("LiveOps");
        services.AddSingleton<RedisLink>();
        return services.AddHostedService(provider => provider.GetRequiredService<RedisLink>());
    }
}
