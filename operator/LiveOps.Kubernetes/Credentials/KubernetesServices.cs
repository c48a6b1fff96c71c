using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Registers the client.</summary>
public static class KubernetesServices
{
    /// <summary>
    /// <see cref="IKubernetesClient"/> for the cluster that the setting <c>LiveOps:Kubeconfig</c> names, else for the one found
    /// as <see cref="KubernetesConnectionLoader"/> says.
    /// </summary>
    public static IServiceCollection AddKubernetesClient(this IServiceCollection services)
    {
        services.AddOptions<KubernetesOptions>().BindConfiguration("LiveOps:Kubernetes").ValidateDataAnnotations().ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RequestMetrics>();
        services.TryAddSingleton(p => KubernetesConnectionLoader.Load(p.GetRequiredService<IConfiguration>()["LiveOps:Kubeconfig"]));
        services.TryAddSingleton(p => KubernetesClientFactory.Create(
            p.GetRequiredService<KubernetesConnection>(),
            p.GetRequiredService<IOptions<KubernetesOptions>>().Value,
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<RequestMetrics>()));
        services.TryAddSingleton<IKubernetesClient>(p => p.GetRequiredService<KubernetesClient>());
        services.TryAddSingleton<IPodLogReader>(p => p.GetRequiredService<KubernetesClient>());
        return services;
    }
}
