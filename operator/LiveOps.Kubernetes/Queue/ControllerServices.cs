using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Registers controllers.</summary>
public static class ControllerServices
{
    /// <summary>
    /// Runs <typeparamref name="TController"/> for each <typeparamref name="T"/> that changes; <see cref="IKeySink{T}"/> takes
    /// keys from elsewhere. Register informers with a scope, and leader election, before: services stop in reverse order, and
    /// the lease must be given up last.
    /// </summary>
    public static IServiceCollection AddController<T, TController>(this IServiceCollection services, ControllerOptions<T>? options = null)
        where T : class, IKubernetesObject
        where TController : class, IEntityController<T>
    {
        services.AddInformer<T>();
        services.TryAddSingleton<QueueMetrics>();
        services.TryAddSingleton<ILeadership, SoleLeadership>();
        services.AddSingleton(options ?? new());
        services.AddSingleton<ControllerSettings<T>>();
        services.AddSingleton<EntityQueue<T>>();
        services.AddSingleton<IKeySink<T>>(p => p.GetRequiredService<EntityQueue<T>>());
        services.AddSingleton<IEntityController<T>, TController>();
        services.AddSingleton<ReconcileWorker<T>>();
        services.AddHostedService<ControllerHost<T>>();
        return services;
    }

    /// <summary>Queues keys of <typeparamref name="T"/> when a <typeparamref name="TSource"/> changes.</summary>
    public static IServiceCollection AddKeyMapping<TSource, T>(this IServiceCollection services, Func<InformerEvent<TSource>, IEnumerable<ObjectKey>> map)
        where TSource : class, IKubernetesObject
        where T : class, IKubernetesObject
    {
        services.AddInformer<TSource>();
        return services.AddSingleton<IHostedService>(p => new KeyMapping<TSource, T>(
            p.GetRequiredService<IInformer<TSource>>(), p.GetRequiredService<IKeySink<T>>(), map));
    }
}
