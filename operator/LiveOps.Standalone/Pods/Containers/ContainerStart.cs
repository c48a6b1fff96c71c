namespace LiveOps.Standalone.Pods.Containers;

/// <summary>The outcome of starting a container: it runs, it is held back until something is cured, or it cannot be executed.</summary>
internal sealed record ContainerStart
{
    public ContainerProcess? Process { get; private init; }

    public string? ContainerId { get; private init; }

    /// <summary>CamelCase word, as the kubelet gives it.</summary>
    public string? Reason { get; private init; }

    public string? Message { get; private init; }

    /// <summary>True: counts as a run that failed at once, not as one that did not begin.</summary>
    public bool IsFailedRun { get; private init; }

    public static ContainerStart Running(ContainerProcess process, string id) => new() { Process = process, ContainerId = id };

    public static ContainerStart Held(string reason, string message) => new() { Reason = reason, Message = message };

    public static ContainerStart Failed(string message) => new() { Reason = "StartError", Message = message, IsFailedRun = true };
}
