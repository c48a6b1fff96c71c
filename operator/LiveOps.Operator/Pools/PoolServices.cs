using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Registers all that concerns pools.</summary>
internal static class PoolServices
{
    public static IServiceCollection AddPools(this IServiceCollection services)
    {
        services.AddSingleton<PoolCreations>();
        services.AddSingleton<PoolCaches>();
        services.AddSingleton<PoolView>();
        services.AddSingleton<PoolMetrics>();
        services.AddSingleton<PoolKeeper>();
        services.AddController<MediaPool, PoolController>();
        services.AddKeyMapping<MediaNode, MediaPool>(change =>
            change.Object.Metadata.Labels?.GetValueOrDefault(PoolRenderer.PoolLabel) is { } pool ? [new(change.Object.Metadata.Namespace, pool)] : []);
        return services;
    }
}
