using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Signaling.Methods;

namespace LiveOps.Gateway.Signaling;

internal static class SignalingServices
{
    public static IServiceCollection AddSignaling(this IServiceCollection services)
    {
        services.AddSettings<SignalingOptions>("LiveOps:Gateway:Signaling");
        services.AddSingleton<IRpcMethod, JoinMethod>();
        services.AddSingleton<IRpcMethod, OfferMethod>();
        services.AddSingleton<IRpcMethod, CandidateMethod>();
        services.AddSingleton<IRpcMethod, KeepAliveMethod>();
        services.AddSingleton<IRpcMethod, LeaveMethod>();
        services.AddSingleton<IRpcMethod, ParticipantsMethod>();
        services.AddSingleton<IRpcMethod, MuteMethod>();
        services.AddSingleton<IRpcMethod, PutOutMethod>();
        services.AddSingleton<IRpcMethod, UnbanMethod>();
        services.AddSingleton<IRpcMethod, BansMethod>();
        services.AddSingleton<IRpcMethod, SayMethod>();
        services.AddSingleton<IRpcMethod, HistoryMethod>();
        services.AddSingleton<RpcMethods>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<SignalingGate>();
        services.AddSingleton<ConnectionEnder>();
        return services.AddSingleton<SignalingEndpoint>();
    }

    public static IEndpointConventionBuilder MapSignaling(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<SignalingEndpoint>();
        var gate = endpoints.ServiceProvider.GetRequiredService<SignalingGate>();
        GatewayMetrics.Connections.Add(0); // Before the first one, too, a graph says that there is none.
        return endpoints.Map("/ws", context => endpoint.ServeAsync(context, gate));
    }
}
