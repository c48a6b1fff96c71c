using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.EndToEnd.Tests.Replicas;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Nodes;

namespace LiveOps.EndToEnd.Tests.Upgrades;

/// <summary>Each part is replaced in an orderly way under somebody who speaks and somebody who listens.</summary>
[Collection<StudioCollection>]
public sealed class UpgradeTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What <c>helm upgrade</c> with a new image does.</summary>
    [Fact]
    public async Task Templates_ChangedOfAllNodes_ListenerNeverWaitsAndAnchorIsSoonBack()
    {
        await using var nodes = await Nodes.StartAsync(studio);
        await using var broadcast = await Broadcast.StartAsync(studio, browser, studio.Gateway);
        var release = Guid.NewGuid().ToString("N");

        foreach (var name in Nodes.All)
        {
            await nodes.PatchAsync(name, new { template = new { metadata = new { annotations = new { release } } } });
        }

        foreach (var name in Nodes.All)
        {
            await nodes.EventuallyAsync(() => nodes.RunsAsync(name, pod => pod.Metadata.Annotations?.GetValueOrDefault("release") == release), $"{name} runs the new template");
        }

        await broadcast.ShouldHaveGoneOnAsync();
    }

    [Fact]
    public async Task Bridge_Drained_ListenerNeverWaitsAndAnchorIsSoonBack()
    {
        await using var nodes = await Nodes.StartAsync(studio);
        await using var broadcast = await Broadcast.StartAsync(studio, browser, studio.Gateway);
        var left = (await broadcast.Room.GetAsync()).Status!.Bridge!.Node!;
        var name = left.Split('/')[1];

        await nodes.PatchAsync(name, new { drain = new { deadlineSeconds = 60 } });
        await nodes.HoldsAsync(name, node => node.Status?.Phase == NodePhase.Drained, "the bridge is empty");

        await broadcast.Room.MeetsAsync(status => status.Bridge?.Node is { } node && !string.Equals(node, left, StringComparison.Ordinal));
        await broadcast.ShouldHaveGoneOnAsync();
    }

    [Fact]
    public async Task Pods_OfBridgeAndMixerDeleted_RoomsLeaveThemFirst()
    {
        await using var nodes = await Nodes.StartAsync(studio);
        foreach (var name in Nodes.Own)
        {
            await nodes.PatchAsync(name, new { unschedulable = true });
        }

        await using var broadcast = await Broadcast.StartAsync(studio, browser, studio.Gateway);
        foreach (var name in Nodes.Own)
        {
            await nodes.PatchAsync(name, new { unschedulable = false });
        }

        var deleted = (await Task.WhenAll(Nodes.Spare.Select(nodes.PodAsync))).Select(pod => pod?.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        await studio.KubectlAsync(["delete", "pod", .. Nodes.Spare]);
        foreach (var name in Nodes.Spare)
        {
            await nodes.EventuallyAsync(() => nodes.RunsAsync(name, pod => !deleted.Contains(pod.Metadata.Uid)), $"{name} is in service again");
        }

        var status = (await broadcast.Room.GetAsync()).Status!;
        (status.Bridge!.Node, status.Mixer!.Node).ShouldBe(("default/bridge-a", "default/mixer-a"));
        await broadcast.ShouldHaveGoneOnAsync();
    }

    [Fact]
    public async Task Gateway_ToldToStop_AnchorAndListenerGoOnWithTheOther()
    {
        await using var gateways = await GatewayPair.StartAsync(studio);
        await using var broadcast = await Broadcast.StartAsync(studio, browser, gateways.Address);

        // As Kubernetes does it: the Pod takes no new connections from the moment it is to go, and is told only when that is known everywhere.
        gateways.LeadNewOver();
        (await gateways.One.TerminateAsync(Patience)).ShouldBe(0, gateways.One.Output);

        await broadcast.ShouldHaveGoneOnAsync();
        gateways.Two.Output.ShouldContain("resumed: True");
        (await broadcast.Anchor.ConnectionsAsync()).ShouldBe(1, "the anchor's media were never renewed");
    }

    [Fact]
    public async Task Operator_StoppedAndStarted_NobodyNotices()
    {
        await using var broadcast = await Broadcast.StartAsync(studio, browser, studio.Gateway);
        var before = (await broadcast.Room.GetAsync()).Status!;

        (await studio.EndOperatorAsync()).ShouldBe(0, studio.Output);
        await broadcast.HearTheAnchorAsync();
        await studio.StartOperatorAsync();

        await broadcast.ShouldHaveGoneOnAsync();
        var after = (await broadcast.Room.GetAsync()).Status!;
        (after.Bridge, after.Mixer, after.Session).ShouldBe((before.Bridge, before.Mixer, before.Session));
        (await broadcast.Anchor.ConnectionsAsync()).ShouldBe(1, "the anchor's media were never renewed");
    }
}
