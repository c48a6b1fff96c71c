using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Tests.Pods;

public sealed class PodPhaseTests
{
    private static readonly ContainerSnapshot Running = new() { State = new() { Running = new() } };
    private static readonly ContainerSnapshot Created = new() { State = new() { Waiting = new() } };
    private static readonly ContainerSnapshot Succeeded = Ended(0);
    private static readonly ContainerSnapshot Failed = Ended(1);
    private static readonly ContainerSnapshot BackingOff = Created with { LastState = Failed.State };

    [Fact]
    public void Of_AContainerNotYetStarted_IsPending() => PodPhase.Of("Always", [Running, Created]).ShouldBe("Pending");

    [Fact]
    public void Of_AContainerBackingOff_IsRunning() => PodPhase.Of("Always", [BackingOff]).ShouldBe("Running");

    [Fact]
    public void Of_EndedContainersToBeRestarted_IsRunning()
    {
        PodPhase.Of(null, [Succeeded]).ShouldBe("Running");
        PodPhase.Of("OnFailure", [Succeeded, Failed]).ShouldBe("Running");
    }

    [Fact]
    public void Of_EndedContainers_DependsOnTheirExitCodes()
    {
        PodPhase.Of("OnFailure", [Succeeded, Succeeded]).ShouldBe("Succeeded");
        PodPhase.Of("Never", [Succeeded, Failed]).ShouldBe("Failed");
        PodPhase.Of("Never", [Succeeded, Running]).ShouldBe("Running");
    }

    private static ContainerSnapshot Ended(int exitCode) =>
        new() { State = new() { Terminated = new V1ContainerStateTerminated { ExitCode = exitCode } } };
}
