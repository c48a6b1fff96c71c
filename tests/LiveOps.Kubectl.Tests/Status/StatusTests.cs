using LiveOps.Resources.Nodes;

namespace LiveOps.Kubectl.Tests.Status;

public sealed class StatusTests(PluginCluster cluster)
{
    [Fact]
    public async Task Status_NodesAndRooms_ShowsLoadAndTrouble()
    {
        await cluster.MakeNamespaceAsync("status");
        await cluster.AddNodeAsync("status", "bridge-a", NodeRole.Bridge, 10);
        await cluster.AddNodeAsync("status", "mixer-a", NodeRole.Mixer, 10, ready: PluginCluster.Condition("Ready", "False", "Lost", "the connection is lost"));
        await cluster.AddRoomAsync("status", "morning", "status/bridge-a", "status/mixer-a");
        await cluster.Client.CreateAsync(new LiveOps.Resources.Rooms.LiveRoom { Metadata = new() { Namespace = "status", Name = "fresh" } }, TestContext.Current.CancellationToken);

        var run = await cluster.RunAsync($"--kubeconfig {cluster.Kubeconfig} status");

        run.ExitCode.ShouldBe(0, run.Errors);
        var lines = run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        lines.ShouldContain(line => line == "status/bridge-a Bridge Ready 0/10");
        lines.ShouldContain(line => line == "status/mixer-a Mixer NotReady 0/10 the connection is lost");
        lines.ShouldContain(line => line == "status/fresh New the operator has not looked at it yet");
        lines.ShouldNotContain(line => line.StartsWith("status/morning", StringComparison.Ordinal));
        run.Output.ShouldContain("OnAir");
    }

    [Fact]
    public async Task Status_WrongContext_SaysWhatKubectlSays()
    {
        var run = await cluster.RunAsync("status --context elsewhere");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("kubectl liveops status: Error in configuration: context was not found for specified context: elsewhere");
    }
}
