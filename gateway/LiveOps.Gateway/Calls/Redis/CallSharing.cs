using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Calls.Redis;

internal static class CallSharing
{
    /// <summary>What gateways share: through Redis where it is configured, else each has its own.</summary>
    public static IServiceCollection AddCallSharing(this IServiceCollection services)
    {
        services.AddSingleton<GatewayLease>();
        services.AddHostedService(provider => provider.GetRequiredService<GatewayLease>());
        services.AddShared<ICallRegistry, MemoryCallRegistry, RedisCallRegistry>();
        services.AddShared<IRoomStore, MemoryRoomStore, RedisRoomStore>();
        services.AddSingleton<LostGatewayCleaner>();
        services.AddHostedService<LostGateways>();
        services.AddSingleton<RedisCallBus>();
        return services.AddSingleton<ICallBus>(provider =>
        {
            if (!provider.GetRequiredService<RedisLink>().IsConfigured)
            {
                return new NoBus();
            }

            var bus = provider.GetRequiredService<RedisCallBus>();
            bus.Listen();
            return bus;
        });
    }

    private static void AddShared<TService, TAlone, TShared>(this IServiceCollection services)
        where TService : class where TAlone : class, TService where TShared : class, TService
    {
        services.AddSingleton<TAlone>();
        services.AddSingleton<TShared>();
        services.AddSingleton<TService>(provider => provider.GetRequiredService<RedisLink>().IsConfigured
            ? provider.GetRequiredService<TShared>()
            : provider.GetRequiredService<TAlone>());
    }
}
