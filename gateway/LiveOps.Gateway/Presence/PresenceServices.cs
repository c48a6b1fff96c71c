namespace LiveOps.Gateway.Presence;

internal static class PresenceServices
{
    public static IServiceCollection AddPresence(this IServiceCollection services)
    {
        services.AddSingleton<MemoryPresence>();
        services.AddSingleton<IPresence>(provider => provider.GetRequiredService<MemoryPresence>());
        services.AddSingleton<UserRevocations>();
        return services.AddHostedService<PresenceSweeper>();
    }
}
