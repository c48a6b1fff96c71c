using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>A container at one moment.</summary>
internal sealed record ContainerSnapshot
{
    public required V1ContainerState State { get; init; }

    /// <summary>How the run before ended.</summary>
    public V1ContainerState? LastState { get; init; }

    public int RestartCount { get; init; }

    public bool Ready { get; init; }

    /// <summary><c>liveops://ID</c>, where ID marks the processes of this run.</summary>
    public string? ContainerId { get; init; }

    public bool IsRunning => State.Running is not null;

    /// <summary>What a Pod's stored status says of a container whose runner is another process now.</summary>
    public static ContainerSnapshot Recover(V1ContainerStatus? stored, DateTimeOffset now)
    {
        var waiting = new V1ContainerState { Waiting = new() { Reason = "ContainerCreating" } };
        if (stored is null)
        {
            return new() { State = waiting };
        }

        // Nobody saw how a container ended that outlived its runner; the kubelet reports the same in that case.
        var ended = stored.State?.Running is { } running
            ? new V1ContainerState
            {
                Terminated = new()
                {
                    ExitCode = 137,
                    Reason = "ContainerStatusUnknown",
                    Message = "The pod runner ended, and the container with it.",
                    StartedAt = running.StartedAt,
                    FinishedAt = now,
                },
            }
            : stored.State is { Terminated: not null } ? stored.State : null;
        return new()
        {
            State = ended ?? waiting,
            LastState = stored.LastState,
            RestartCount = stored.RestartCount,
            ContainerId = stored.ContainerID,
        };
    }
}
