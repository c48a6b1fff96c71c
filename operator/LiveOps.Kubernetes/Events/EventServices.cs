using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOps.Kubernetes.Events;

/// <summary>Registers the recorder.</summary>
public static class EventServices
{
    /// <param name="component">Who reports, such as <c>liveops-operator</c>.</param>
    public static IServiceCollection AddEventRecorder(this IServiceCollection services, string component)
    {
        services.AddOptions<EventRecorderOptions>()
            .Configure(o => o.Component = component)
            .BindConfiguration("LiveOps:Events")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EventMetrics>();
        services.AddSingleton<EventDrops>();
        services.AddSingleton(p => p.GetRequiredService<IOptions<EventRecorderOptions>>().Value);
        services.AddSingleton<EventLimit>();
        services.AddSingleton<EventWriter>();
        services.AddSingleton<EventRecorder>();
        services.AddSingleton<IEventRecorder>(p => p.GetRequiredService<EventRecorder>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<EventRecorder>());
        return services;
    }
}
