namespace LiveOps.Standalone.Pods.Probes;

/// <summary>One way of asking a container.</summary>
internal interface IProbeCheck
{
    Task<bool> SucceedsAsync(string podIP, CancellationToken cancellationToken);
}
