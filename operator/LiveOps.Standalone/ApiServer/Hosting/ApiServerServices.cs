using LiveOps.Standalone.ApiServer.Discovery;
using LiveOps.Standalone.ApiServer.Http;
using LiveOps.Standalone.ApiServer.Lifecycle;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>Composes the server.</summary>
internal static class ApiServerServices
{
    public static IServiceCollection AddApiServer(this IServiceCollection services, ApiServerOptions options, string token, IPodLogs podLogs)
    {
        services.AddSingleton(options).AddSingleton(podLogs).AddSingleton(new Authentication(token));
        services.AddSingleton(provider => ObjectStore.Open(
            new StoreOptions { Directory = Path.Combine(options.StateDirectory, "objects"), WatchHistory = options.WatchHistory },
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ObjectStore>>()));
        services.AddSingleton<ResourceRegistry>();
        services.AddSingleton<ObjectCreator>().AddSingleton<ObjectUpdater>().AddSingleton<ObjectDeleter>().AddSingleton<ListPages>();
        services.AddSingleton<InitialObjects>().AddSingleton<InternalWrites>();
        services.AddHostedService<GarbageCollector>().AddHostedService<ContainerEmptier>().AddHostedService<EventExpiry>().AddHostedService<HistoryExpiry>();
        return services.AddEndpoints();
    }

    private static IServiceCollection AddEndpoints(this IServiceCollection services) => services
        .AddSingleton<BodyReader>()
        .AddSingleton<GetEndpoint>().AddSingleton<ListEndpoint>().AddSingleton<WatchEndpoint>().AddSingleton<PodLogEndpoint>()
        .AddSingleton<ReadEndpoints>()
        .AddSingleton<WriteEndpoint>().AddSingleton<PatchEndpoint>().AddSingleton<ApplyEndpoint>().AddSingleton<DeleteEndpoint>()
        .AddSingleton<ResourceEndpoints>()
        .AddSingleton<DiscoveryEndpoint>().AddSingleton<OpenApiEndpoint>()
        .AddSingleton<ApiEndpoints>().AddSingleton<InFlightLimit>().AddSingleton<ApiMiddleware>();
}
