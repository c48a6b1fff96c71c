using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Tests.Nodes.Pods;

public sealed class PodRulesTests
{
    private static readonly MediaNode Node = new()
    {
        Metadata = new() { Name = "mixer-b", Namespace = "default", Uid = "node-uid" },
        Spec = new() { Role = NodeRole.Mixer, Template = new() { Spec = new() { Containers = [new() { Name = "mixer", Image = "liveops/mixer" }] } } },
    };

    private static readonly V1Pod Wanted = PodRenderer.Render(Node);

    [Fact]
    public void Decide_NoPod_Creates() => Decide(null).ShouldBe(PodAction.Create);

    [Fact]
    public void Decide_PodAsWanted_Keeps() => Decide(Wanted with { Status = new() { Phase = "Running" } }).ShouldBe(PodAction.Keep);

    [Fact]
    public void Decide_ForeignPod_IsNotTouchedEvenIfItFailed() =>
        Decide(Wanted with { Metadata = Wanted.Metadata with { OwnerReferences = null }, Status = new() { Phase = "Failed" } }).ShouldBe(PodAction.LeaveForeign);

    [Theory]
    [InlineData("Failed")]
    [InlineData("Succeeded")]
    public void Decide_PodEnded_Replaces(string phase) => Decide(Wanted with { Status = new() { Phase = phase } }).ShouldBe(PodAction.Replace);

    [Fact]
    public void Decide_TemplateChanged_Replaces() =>
        Decide(Wanted with { Metadata = Wanted.Metadata with { Annotations = new Dictionary<string, string>(StringComparer.Ordinal) } }).ShouldBe(PodAction.Replace);

    [Fact]
    public void Decide_TemplateChangedOfARunningPod_LetsItBeEmptiedFirst() =>
        Decide(Wanted with
        {
            Metadata = Wanted.Metadata with { Annotations = new Dictionary<string, string>(StringComparer.Ordinal) },
            Status = new() { Phase = "Running", PodIP = "127.1.0.3" },
        }).ShouldBe(PodAction.Upgrade);

    [Fact]
    public void Decide_PodIsGoing_Waits() =>
        Decide(Wanted with { Metadata = Wanted.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } }).ShouldBe(PodAction.Wait);

    [Theory]
    [InlineData("Running", "127.1.0.3", "127.1.0.3")]
    [InlineData("Running", "fd00::3", "[fd00::3]")]
    [InlineData("Pending", "127.1.0.3", null)]
    [InlineData("Running", null, null)]
    public void Address_OfPod_IsKnownOnceItRuns(string phase, string? ip, string? expected) =>
        PodRules.Address(Wanted with { Status = new() { Phase = phase, PodIP = ip } }).ShouldBe(expected);

    [Theory]
    [InlineData("CrashLoopBackOff", true)]
    [InlineData("ImagePullBackOff", true)]
    [InlineData("ContainerCreating", false)]
    [InlineData("PodInitializing", false)]
    [InlineData(null, false)]
    public void IsHeldBack_WaitingContainer_IfItIsNotAboutToRun(string? reason, bool expected) =>
        PodRules.IsHeldBack(Waiting(new() { Reason = reason })).ShouldBe(expected);

    [Fact]
    public void IsHeldBack_RunningContainerOrNone_No()
    {
        PodRules.IsHeldBack(Waiting(null)).ShouldBeFalse();
        PodRules.IsHeldBack(Wanted).ShouldBeFalse();
        PodRules.IsHeldBack(null).ShouldBeFalse();
    }

    private static V1Pod Waiting(V1ContainerStateWaiting? waiting) => Wanted with
    {
        Status = new() { ContainerStatuses = [new() { Name = "mixer", Image = "liveops/mixer", State = new() { Waiting = waiting } }] },
    };

    private static PodAction Decide(V1Pod? pod) => PodRules.Decide(Node, pod, Wanted).Action;
}
