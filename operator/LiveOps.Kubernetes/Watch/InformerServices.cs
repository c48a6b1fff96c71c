using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Kubernetes.Watch;

/// <summary>Registers informers.</summary>
public static class InformerServices
{
    /// <summary>One informer of <typeparamref name="T"/> for the whole process, started with the host.</summary>
    public static IServiceCollection AddInformer<T>(this IServiceCollection services, InformerOptions<T>? options = null)
        where T : class, IKubernetesObject
    {
        if (services.Any(s => s.ServiceType == typeof(Informer<T>)))
        {
            return options is null
                ? services
                : throw new InvalidOperationException($"AddInformer<{typeof(T).Name}> with options must come before what needs the informer.");
        }

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<InformerMetrics>();
        services.AddSingleton(options ?? new());
        services.AddSingleton<Informer<T>>();
        services.AddSingleton<IInformer<T>>(p => p.GetRequiredService<Informer<T>>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<Informer<T>>());
        return services;
    }
}
