namespace LiveOps.Chart.Tests.Charts;

/// <summary>How Pods end that are deleted or evicted.</summary>
public sealed class EndingTests
{
    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task MediaPods_GoOnWhileTheirRoomsLeave_UnlessTheyAreSick(string name)
    {
        foreach (var manifest in (await Rendering.OfAsync(name)).Objects.Where(one => one.Kind is "MediaNode" or "MediaPool"))
        {
            var spec = manifest.PodTemplate!["spec"]!;
            var container = spec["containers"]![0]!;
            var grace = spec["terminationGracePeriodSeconds"]!.GetValue<long>();
            var sleep = container["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!.GetValue<long>();

            // What is left suffices for an orderly end, and by the time it comes the operator has moved rooms by force if need be.
            (grace - sleep).ShouldBe(2, manifest.ToString());
            grace.ShouldBeGreaterThanOrEqualTo(30, manifest.ToString());

            // The hook also runs when a probe fails: a process that hangs must not be waited for.
            container["startupProbe"]!["terminationGracePeriodSeconds"]!.GetValue<long>().ShouldBe(2, manifest.ToString());
            container["livenessProbe"]!["terminationGracePeriodSeconds"]!.GetValue<long>().ShouldBe(2, manifest.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Gateway_HasTimeToSendItsClientsAway(string name)
    {
        const long longestStop = 10;
        var spec = (await Rendering.OfAsync(name)).Objects.Single(one => one is { Kind: "Deployment" } && one.Name.EndsWith("-gateway", StringComparison.Ordinal)).PodTemplate!["spec"]!;

        var sleep = spec["containers"]![0]!["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!.GetValue<long>();
        (spec["terminationGracePeriodSeconds"]!.GetValue<long>() - sleep).ShouldBeGreaterThanOrEqualTo(longestStop);
    }
}
