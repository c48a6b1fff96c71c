using System.Text.Json;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Probes;

/// <summary>Asks a container again and again whether it takes work (core/v1 Container.readinessProbe).</summary>
internal sealed class ReadinessProbe(ProbeSpec spec, IProbeCheck check)
{
    /// <summary>The container's probe; null where it has none, or one of a kind this runner does not have (exec, grpc).</summary>
    public static ReadinessProbe? Of(V1Container container)
    {
        if (container.Other?.TryGetValue("readinessProbe", out var element) != true)
        {
            return null;
        }

        var spec = element.Deserialize<ProbeSpec>(KubernetesJson.Options)!;
        return spec switch
        {
            { HttpGet: { } http } => new(spec, new HttpProbeCheck(http, ContainerPorts.Resolve(container, http.Port))),
            { TcpSocket: { } tcp } => new(spec, new TcpProbeCheck(tcp, ContainerPorts.Resolve(container, tcp.Port))),
            _ => null,
        };
    }

    /// <summary>Calls <paramref name="report"/> at each change until <paramref name="ended"/>.</summary>
    public async Task RunAsync(V1Pod pod, Action<bool> report, TimeProvider time, CancellationToken ended)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(spec.InitialDelaySeconds), time, ended);
            var (ready, inARow) = (false, 0);
            while (true)
            {
                var succeeded = await CheckAsync(pod, time, ended);
                inARow = succeeded == ready ? 0 : inARow + 1;
                if (inARow >= (ready ? spec.FailureThreshold : spec.SuccessThreshold))
                {
                    (ready, inARow) = (succeeded, 0);
                    report(ready);
                }

                await Task.Delay(TimeSpan.FromSeconds(spec.PeriodSeconds), time, ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The container ended, and with it the question.
        }
    }

    private async Task<bool> CheckAsync(V1Pod pod, TimeProvider time, CancellationToken ended)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(spec.TimeoutSeconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ended);
        try
        {
            return await check.SucceedsAsync(pod.Status!.PodIP!, both.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return false;
        }
    }
}
