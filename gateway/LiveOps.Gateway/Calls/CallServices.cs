using LiveOps.Gateway.Calls.Handlers;
using LiveOps.Gateway.Calls.Ice;
using LiveOps.Gateway.Calls.Redis;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Sockets;
using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Calls;

internal static class CallServices
{
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.AddSettings<CallOptions>("LiveOps:Gateway:Calls");
        services.AddSettings<IceOptions>("LiveOps:Gateway:Calls");
        services.AddCallSharing();
        services.AddSingleton<SessionDirectory>();
        services.AddSingleton<PresenceFeed>();
        services.AddSingleton<CallInbox>();
        services.AddSingleton<CallRouter>();
        services.AddSingleton<RoomRules>();
        services.AddSingleton<CallRooms>();
        services.AddSingleton<CallAttendance>();
        services.AddSingleton<IceServers>();
        services.AddSingleton<ICallHandler, RegisterHandler>();
        services.AddSingleton<ICallHandler, PresenceHandler>();
        services.AddSingleton<ICallHandler, RelayHandler>();
        services.AddSingleton<ICallHandler, RoomHandler>();
        services.AddSingleton<ICallHandler, IceServersHandler>();
        services.AddSingleton<CallDispatcher>();
        services.AddSingleton<CallGate>();
        services.AddSingleton<ConnectionLimiter>();
        services.AddSingleton<CallReceiver>();
        services.AddSingleton<CallConnections>();
        return services.AddSingleton<CallEndpoint>();
    }

    public static IEndpointConventionBuilder MapCalls(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<CallEndpoint>();
        CallMetrics.Connections.Add(0); // Before the first one, too, a graph says that there is none.
        return endpoints.Map("/calls/ws", endpoint.ServeAsync);
    }
}
