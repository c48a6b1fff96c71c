namespace LiveOps.Gateway.Bridges;

internal static class BridgeServices
{
    public static IServiceCollection AddBridges(this IServiceCollection services) => services.AddSingleton<IBridgePool, BridgePool>();
}
