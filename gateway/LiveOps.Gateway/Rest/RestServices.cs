namespace LiveOps.Gateway.Rest;

internal static class RestServices
{
    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.AddSingleton<RoomEndpoints>();
        services.AddSingleton<UserEndpoints>();
        return services.AddSingleton<UserRemoval>();
    }

    public static void MapRest(this IEndpointRouteBuilder endpoints)
    {
        var rooms = endpoints.ServiceProvider.GetRequiredService<RoomEndpoints>();
        var users = endpoints.ServiceProvider.GetRequiredService<UserEndpoints>();
        endpoints.MapGet("/api/rooms/{id}", rooms.Get).AddEndpointFilter<UserFilter>();

        var management = endpoints.MapGroup("/api").AddEndpointFilter<AdminFilter>();
        management.MapGet("/rooms", rooms.List);
        management.MapPost("/rooms/{id}/users", users.CreateAsync);
        management.MapDelete("/rooms/{id}/users/{userId}", users.DeleteAsync);
    }
}
