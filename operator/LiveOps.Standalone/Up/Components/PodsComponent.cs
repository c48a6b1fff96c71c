using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Logs;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Components;

internal static class PodsComponent
{
    public static IComponent Create(UpOptions options, StateFolder state, PodRunnerOptions runner, PodLogs logs)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        HostDefaults.Apply(builder, options, [new("LiveOps:Kubeconfig", state.Kubeconfig)]);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = UpRun.LongestStop);
        builder.Services.AddKubernetesClient();
        builder.Services.AddPodRunner(runner, logs);

        // Time for SIGTERM to take effect, and for SIGKILL after it.
        return new HostComponent("the pod runner", builder.Build(), TimeSpan.FromSeconds(runner.ShutdownGraceSeconds + 1));
    }
}
