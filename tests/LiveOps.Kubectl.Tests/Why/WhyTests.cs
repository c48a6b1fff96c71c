using LiveOps.Resources.Nodes;

namespace LiveOps.Kubectl.Tests.Why;

public sealed class WhyTests(PluginCluster cluster)
{
    [Fact]
    public async Task Why_RoomOnAir_TellsOfEachNode()
    {
        await cluster.MakeNamespaceAsync("why");
        await cluster.AddNodeAsync("why", "bridge-a", NodeRole.Bridge, 10);
        await cluster.AddNodeAsync("why", "bridge-b", NodeRole.Bridge, 100);
        await cluster.AddNodeAsync("why", "bridge-c", NodeRole.Bridge, 10, spec => spec with { Unschedulable = true });
        await cluster.AddNodeAsync("why", "bridge-d", NodeRole.Bridge, 10, ready: PluginCluster.Condition("Ready", "False", "Lost", "the connection is lost"));
        await cluster.AddNodeAsync("why", "mixer-a", NodeRole.Mixer, 1);
        await cluster.AddRoomAsync("why", "morning", "why/bridge-a", "why/mixer-a");
        await cluster.AddRoomAsync("why", "other", "why/bridge-a", "why/mixer-a");

        var run = await cluster.RunAsync("why morning --namespace why");

        run.ExitCode.ShouldBe(0, run.Errors);
        var lines = run.Output.Split('\n').Where(line => line.Contains("why/bridge", StringComparison.Ordinal) || line.Contains("why/mixer", StringComparison.Ordinal)).ToList();
        run.Output.ShouldContain("Scheduled: placed on bridge why/bridge-a and mixer why/mixer-a");
        Line(lines, "* why/bridge-a").ShouldBe(["* why/bridge-a", "1/10", "80.0", "the room is here and stays: rooms are not moved for a better score"]);
        Line(lines, "why/bridge-b").ShouldBe(["why/bridge-b", "0/100", "99.0", "would be chosen now: the most is left free"]);
        Line(lines, "why/bridge-c")[3].ShouldBe("is unschedulable");
        Line(lines, "why/bridge-d")[3].ShouldBe("is not ready (the connection is lost)");
        Line(lines, "* why/mixer-a")[3].ShouldBe("the room is here and stays while it can; none would be placed here now: it is full (1 of 1 rooms)");
    }

    [Fact]
    public async Task Why_NoSuchRoom_SaysSo()
    {
        var run = await cluster.RunAsync("why nobody");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("kubectl liveops why: Error from server (NotFound): liverooms.liveops.dev \"nobody\" not found\n");
    }

    private static string[] Line(List<string> lines, string start) =>
        lines.Single(line => line.Trim().StartsWith(start + " ", StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
