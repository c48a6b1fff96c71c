using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Registers all that concerns media nodes.</summary>
internal static class NodeServices
{
    public static IServiceCollection AddNodes(this IServiceCollection services)
    {
        services.AddOptions<NodeLinkOptions>().BindConfiguration(NodeLinkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IBridgeConnector, JanusBridgeConnector>();
        services.AddSingleton<IMixerConnector, HttpMixerConnector>();
        services.AddSingleton<SweepPace>();
        services.AddSingleton<LinkSettings>();
        services.AddOptions<DrainOptions>().BindConfiguration(DrainOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddInformer(new InformerOptions<V1Node> { IsOptional = true });
        services.AddSingleton<Machines>();
        services.AddHostedService(p => p.GetRequiredService<Machines>());
        services.AddSingleton<UpgradeTurns>();
        services.AddSingleton<DrainClock>();
        services.AddSingleton<DrainKeeper>();
        services.AddSingleton<DrainSlots>();
        services.AddSingleton<DrainMetrics>();
        services.AddSingleton<NodeDirectory>();
        services.AddSingleton<NodeWaiters>();
        services.AddSingleton<NodeTriggers>();
        services.AddSingleton<ILinkObserver>(p => p.GetRequiredService<NodeTriggers>());
        services.AddSingleton<NodeLinks>();
        services.AddSingleton<NodeAimer>();
        services.AddSingleton<NodeKeeper>();
        services.AddSingleton<NodeReporter>();
        services.AddController<MediaNode, NodeController>();
        services.AddKeyMapping<V1Pod, MediaNode>(change =>
            change.Object.Metadata.Labels?.GetValueOrDefault(PodRenderer.NodeLabel) is { } name ? [new(change.Object.Metadata.Namespace, name)] : []);
        return services;
    }
}
