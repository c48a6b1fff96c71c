namespace LiveOps.Gateway.Rest;

/// <summary>Every route under <c>/api</c>, and who may call it. <c>openapi.json</c> describes the same, and a test compares the two.</summary>
internal static class RestRoutes
{
    public static void MapRest(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var access = services.GetRequiredService<AccessFilter>();
        var rooms = services.GetRequiredService<RoomEndpoints>();
        var management = services.GetRequiredService<RoomManagement>();
        var users = services.GetRequiredService<UserEndpoints>();
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var modules = services.GetRequiredService<ModuleEndpoints>();
        var stats = services.GetRequiredService<StatsEndpoints>();

        var anybody = Group(AccessLevel.Anybody);
        anybody.MapGet("/openapi.json", OpenApiDocument.Get);
        anybody.MapGet("/rooms/{id}", rooms.Get);
        anybody.MapPost("/token", tokens.CreateAsync);

        Group(AccessLevel.Bearer).MapGet("/session", TokenEndpoints.GetSession);

        var host = Group(AccessLevel.Host);
        host.MapPost("/rooms/{id}/start", management.StartAsync);
        host.MapPost("/rooms/{id}/stop", management.StopAsync);
        host.MapGet("/rooms/{id}/pin", management.GetPinAsync);
        host.MapGet("/rooms/{id}/stats", stats.GetRoom);
        host.MapPost("/rooms/{id}/users", users.CreateAsync);
        host.MapDelete("/rooms/{id}/users/{userId}", users.DeleteAsync);

        var admin = Group(AccessLevel.Admin);
        admin.MapGet("/rooms", rooms.List);
        admin.MapPost("/rooms", management.CreateAsync);
        admin.MapPatch("/rooms/{id}", management.ChangeAsync);
        admin.MapDelete("/rooms/{id}", management.DeleteAsync);
        admin.MapGet("/modules", modules.List);
        admin.MapPut("/modules/{type}/{id}/mark", modules.SetMarkAsync);
        admin.MapDelete("/modules/{type}/{id}/mark", modules.RemoveMarkAsync);
        admin.MapGet("/stats", stats.Get);

        endpoints.MapWrongMethods("/api/");
        endpoints.Map("/api/{**rest}", () => RestErrors.Of(StatusCodes.Status404NotFound, "there is no such route; see /api/openapi.json"));

        RouteGroupBuilder Group(AccessLevel level) =>
            endpoints.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, FailureFilter>()
                .AddEndpointFilter((context, next) => access.JudgeAsync(level, context, next));
    }
}
