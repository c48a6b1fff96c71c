using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOps.Kubernetes.Leases;

/// <summary>Registers leader election.</summary>
public static class LeaseServices
{
    /// <summary>Lets controllers act only while this process holds the lease. Register it before the controllers.</summary>
    /// <param name="leaseName">Name of the lease where <c>LiveOps:LeaderElection:LeaseName</c> is not set.</param>
    public static IServiceCollection AddLeaderElection(this IServiceCollection services, string leaseName)
    {
        services.AddOptions<LeaderElectionOptions>()
            .Configure(o => o.LeaseName = leaseName)
            .BindConfiguration("LiveOps:LeaderElection")
            .PostConfigure<KubernetesConnection>((o, c) => o.Namespace = o.Namespace.Length == 0 ? c.Namespace : o.Namespace)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => new LeaseLock(
            p.GetRequiredService<IKubernetesClient>(),
            p.GetRequiredService<IOptions<LeaderElectionOptions>>().Value,
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<LeaderElector>(p, p.GetRequiredService<IOptions<LeaderElectionOptions>>().Value));
        services.AddSingleton<ILeadership>(p => p.GetRequiredService<LeaderElector>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<LeaderElector>());
        return services;
    }
}
