using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Rooms.Moving;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Registers all that concerns rooms.</summary>
internal static class RoomServices
{
    /// <summary>Rooms worked on at a time: they mostly wait for bridges, mixers and the API server.</summary>
    private const int Workers = 32;

    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddOptions<PlacementOptions>().BindConfiguration(PlacementOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RoomLedger>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<PinSecrets>();
        services.AddSingleton<RoomMemory>();
        services.AddSingleton<RoomPlacer>();
        services.AddSingleton<RoomPlaces>();
        services.AddSingleton<RoomMedia>();
        services.AddSingleton<RoomSteps>();
        services.AddSingleton<RoomMetrics>();
        services.AddSingleton<RoomTelling>();
        services.AddSingleton<RoomStatusWriter>();
        services.AddSingleton<RoomFinalizer>();
        services.AddSingleton<RoomTeardown>();
        services.AddSingleton<RoomOnAir>();
        services.AddSingleton<MoveStore>();
        services.AddSingleton<MoveClock>();
        services.AddSingleton<MoveDesk>();
        services.AddSingleton<MovePreparation>();
        services.AddSingleton<RoomSwitch>();
        services.AddSingleton<RoomMover>();
        services.AddSingleton<MoveOrderWriter>();
        services.AddSingleton<MoveOrders>();
        services.AddSingleton<RoomMoving>();
        services.AddSingleton<RoomOffAir>();
        services.AddController<LiveRoom, RoomController>(new() { Workers = Workers });
        return services;
    }
}
