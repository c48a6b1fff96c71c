using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Edge;

internal static class EdgeServices
{
    public static IServiceCollection AddEdge(this IServiceCollection services)
    {
        services.AddSettings<EdgeOptions>("LiveOps:Gateway:Edge");
        services.AddSingleton<MixerClient>();
        services.AddSingleton<SegmentCache>();
        services.AddSingleton<HlsOrigin>();
        services.AddSingleton<PlaylistEnder>();
        services.AddSingleton<PlaylistResponder>();
        services.AddSingleton<SegmentResponder>();
        services.AddSingleton<KeyResponder>();
        services.AddSingleton<EdgeCounters>();
        services.AddSingleton<EdgeRooms>();
        return services.AddHostedService(provider => provider.GetRequiredService<EdgeRooms>());
    }
}
