using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Watch;
using LiveOps.Metrics;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Pods;

namespace LiveOps.Operator.Hosting;

/// <summary>Registers what rooms and nodes have in common.</summary>
internal static class OperatorServices
{
    private const string Component = "liveops-operator";

    /// <summary>Order matters: services stop in reverse, and a leader must give up its lease last.</summary>
    public static IServiceCollection AddOperator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddKubernetesClient();
        services.AddEventRecorder(Component);
        services.AddPrometheus("LiveOps.");
        services.AddSingleton<OperatorMetrics>();
        if (configuration.GetValue<bool>($"{OperatorOptions.Section}:{nameof(OperatorOptions.LeaderElection)}"))
        {
            services.AddLeaderElection(Component);
            services.AddHostedService<LeaveWhenDeposed>();
        }

        services.AddInformer(new InformerOptions<V1Pod> { Scope = new() { LabelSelector = PodRenderer.NodeLabel } });
        services.AddInformer<V1Secret>();
        services.AddSingleton<Caches>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<StartUp>();
        services.AddSingleton<Fence>();
        services.AddSingleton<StatusWriter>();
        services.AddSingleton<MixApplier>();
        services.AddSingleton<OrphanCollector>();
        services.AddSingleton<PodKeeper>();
        services.AddSingleton<SecretUsers>();
        services.AddHostedService<CrossTriggers>();
        services.AddSingleton(Random.Shared);
        services.AddSingleton(typeof(Latest<>));
        return services;
    }
}
