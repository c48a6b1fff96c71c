using LiveOps.Gateway.Edge.Direct;
using LiveOps.Gateway.Edge.Listeners;
using LiveOps.Gateway.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

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
        services.AddSingleton<EdgeResponders>();
        services.AddSingleton<EdgeCounters>();
        services.AddSingleton<EdgeRooms>();
        services.AddSingleton<ListenerHash>();
        services.AddSingleton<ListenerReports>();
        services.AddSingleton<ListenerCensus>();
        services.AddHostedService<ListenerSharing>();
        services.AddHostedService<SegmentExpiry>();
        services.AddSingleton<DateClock>();
        services.AddSingleton<DirectAnswers>();
        services.AddSingleton<ConnectionWatch>();
        return services.AddHostedService(provider => provider.GetRequiredService<EdgeRooms>());
    }

    /// <summary>Has connections answered directly where they can be; to be set before anything else on them.</summary>
    public static void UseDirectAnswers(this ListenOptions listen)
    {
        var services = listen.ApplicationServices;
        listen.Use(next => new DirectConnection(
            next, services.GetRequiredService<DirectAnswers>(), services.GetRequiredService<ConnectionWatch>()).RunAsync);
    }
}
