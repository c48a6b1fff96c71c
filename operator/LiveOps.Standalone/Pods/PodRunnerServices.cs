using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Watch;
using LiveOps.Standalone.Pods.Containers;
using LiveOps.Standalone.Pods.Images;
using LiveOps.Standalone.Pods.Logs;
using LiveOps.Standalone.Pods.Processes;
using LiveOps.Standalone.Pods.Variables;

namespace LiveOps.Standalone.Pods;

internal static class PodRunnerServices
{
    /// <summary>The pod runner, against the API server of the registered <see cref="IKubernetesClient"/>.</summary>
    /// <param name="logs">Where the logs go; shared with the API server, which gives them out.</param>
    public static IServiceCollection AddPodRunner(this IServiceCollection services, PodRunnerOptions options, PodLogs logs)
    {
        services.AddInformer<V1Pod>();
        services.AddEventRecorder("kubelet");
        services.AddSingleton(options);
        services.AddSingleton(logs);
        services.AddSingleton(new PodFolders(options.StateDirectory));
        services.AddSingleton(new PodAddresses(options.AddressPrefix));
        services.AddSingleton(new ImageCatalog(options.Images));
        services.AddSingleton<ProcessSpawner>();
        services.AddSingleton<VariableResolver>();
        services.AddSingleton<ContainerEngine>();
        services.AddSingleton<SupervisorTools>();
        services.AddSingleton<PodWorkerTools>();
        services.AddSingleton<PodApi>();
        services.AddHostedService<PodRunner>();
        return services;
    }
}
