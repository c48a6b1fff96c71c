namespace LiveOps.Gateway.Seats;

internal static class SeatServices
{
    public static IServiceCollection AddSeats(this IServiceCollection services)
    {
        services.AddSingleton<SeatRegistry>();
        services.AddSingleton<SeatKeeper>();
        services.AddSingleton<SeatAllocator>();
        services.AddSingleton<ResumeToken>();
        services.AddSingleton<RoomBridges>();
        services.AddHostedService<RoomAnnouncer>();
        services.AddHostedService<SeatGuard>();
        return services.AddHostedService<RoomFollower>();
    }
}
