using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Seats;

internal static class SeatServices
{
    public static IServiceCollection AddSeats(this IServiceCollection services)
    {
        services.AddSingleton<SeatRegistry>();
        services.AddSingleton<SeatKeeper>();
        services.AddSingleton<SeatAllocator>();
        services.AddSingleton(provider => new ResumeToken(provider.GetRequiredService<GatewaySecrets>().ResumeKey));
        services.AddSingleton<RoomBridges>();
        services.AddHostedService<RoomAnnouncer>();
        services.AddHostedService<SeatGuard>();
        return services.AddHostedService<RoomFollower>();
    }
}
