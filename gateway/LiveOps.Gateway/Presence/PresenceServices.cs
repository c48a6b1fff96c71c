using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Presence.Bans;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Presence.Memory;
using LiveOps.Gateway.Presence.Redis;
using LiveOps.Gateway.Presence.Revocations;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Presence;

internal static class PresenceServices
{
    public static IServiceCollection AddPresence(this IServiceCollection services)
    {
        services.AddSettings<PresenceOptions>("LiveOps:Gateway:Presence");
        services.AddSingleton<PresenceFeed>();
        services.AddSingleton<RevokedUsers>();
        services.AddSingleton<RevocationTerm>();
        AddMemory(services);
        AddRedis(services);
        services.AddSingleton<IPresence>(provider => Choose<IPresence, RedisPresence, MemoryPresence>(provider));
        services.AddSingleton<IRoomChat>(provider => Choose<IRoomChat, RedisChat, MemoryChat>(provider));
        services.AddSingleton<IRoomBans>(provider => Choose<IRoomBans, RedisBans, MemoryBans>(provider));
        services.AddSingleton<IRevocations>(provider => Choose<IRevocations, RedisRevocations, MemoryRevocations>(provider));
        return services;
    }

    private static void AddMemory(IServiceCollection services)
    {
        services.AddSingleton<MemoryRooms>();
        services.AddSingleton<MemoryPresence>();
        services.AddSingleton<MemoryBans>();
        services.AddSingleton<MemoryRevocations>();
        services.AddSingleton<MemoryChat>();
        services.AddHostedService<PresenceSweeper>();
    }

    private static void AddRedis(IServiceCollection services)
    {
        services.AddSingleton<PresenceKeys>();
        services.AddSingleton<HeldPlaces>();
        services.AddSingleton<RedisPlaces>();
        services.AddSingleton<RedisPresence>();
        services.AddSingleton<RedisChat>();
        services.AddSingleton<RedisBans>();
        services.AddSingleton<RedisRevocations>();
        services.AddSingleton<GatewayLease>();
        services.AddSingleton(WithRedis<PresenceListener>);
        services.AddSingleton(WithRedis<PlaceSweeper>);
        services.AddSingleton(WithRedis<RevocationListener>);
        services.AddSingleton<IHostedService>(provider => HasRedis(provider) ? provider.GetRequiredService<GatewayLease>() : new Absent());
    }

    private static bool HasRedis(IServiceProvider provider) => provider.GetRequiredService<RedisLink>().IsConfigured;

    private static T Choose<T, TRedis, TMemory>(IServiceProvider provider) where TRedis : T where TMemory : T where T : notnull =>
        HasRedis(provider) ? provider.GetRequiredService<TRedis>() : provider.GetRequiredService<TMemory>();

    private static IHostedService WithRedis<T>(IServiceProvider provider) where T : IHostedService =>
        HasRedis(provider) ? ActivatorUtilities.CreateInstance<T>(provider) : new Absent();

    /// <summary>In the place of a service that a gateway without Redis does not need.</summary>
    private sealed class Absent : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
