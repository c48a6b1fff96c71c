namespace LiveOps.Gateway.Rooms;

internal static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<RoomCatalog>();
        services.AddSingleton<SecretReader>();
        services.AddSingleton<NodeDirectory>();
        return services.AddSingleton<RoomAdmission>();
    }
}
