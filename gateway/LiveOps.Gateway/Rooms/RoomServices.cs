namespace LiveOps.Gateway.Rooms;

internal static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<RoomCatalog>();
        services.AddSingleton<SecretReader>();
        services.AddSingleton<NodeDirectory>();
        services.AddSingleton<RoomPins>();
        services.AddSingleton<RoomWriter>();
        services.AddSingleton<NodeMarks>();
        services.AddHostedService<MarkExpiry>();
        return services.AddSingleton<RoomAdmission>();
    }
}
