namespace LiveOps.Gateway.Rest;

internal static class RestServices
{
    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.AddSingleton<RoomNaming>();
        services.AddSingleton<RoomDescriber>();
        services.AddSingleton<AccessFilter>();
        services.AddSingleton<RoomEndpoints>();
        services.AddSingleton<RoomManagement>();
        services.AddSingleton<UserEndpoints>();
        services.AddSingleton<UserRemoval>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ModuleEndpoints>();
        return services.AddSingleton<StatsEndpoints>();
    }
}
