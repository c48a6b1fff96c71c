using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Rooms;

/// <summary>Many rooms come and go at once, and leave nothing behind.</summary>
[Collection<StudioCollection>]
public sealed class FiftyRoomsTests(StudioFixture studio)
{
    private const int Count = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Rooms_FiftyAppliedInOneFile_AllGoOnAirAndLeaveNothing()
    {
        var processesBefore = WithoutForkServer();
        var file = await WriteManifestAsync();

        await studio.KubectlAsync("apply", "-f", file);
        await Eventually.HoldsAsync(
            async () => (await RoomsAsync()).Count(room => room.Status?.Phase == RoomPhase.OnAir) == Count, Patience, () => studio.Output,
            TestContext.Current.CancellationToken);
        (await RoomsAsync()).Select(room => room.Status!.Mixer!.Ssrc).Distinct().Count().ShouldBe(Count);
        (await RoomsAsync()).Select(room => (room.Status!.Bridge!.Node, room.Status.Bridge.RoomId)).Distinct().Count().ShouldBe(Count);

        await studio.KubectlAsync("delete", "-f", file);
        (await RoomsAsync()).ShouldBeEmpty();
        await Eventually.HoldsAsync(
            () => WithoutForkServer() == processesBefore,
            Patience,
            () => $"processes left: {string.Join(' ', ProcessTree.Below(studio.ProcessId))}",
            TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(
            async () => (await NodesAsync()).All(node => node.Status?.Allocated?.Rooms is null or 0), Patience, () => studio.Output,
            TestContext.Current.CancellationToken);
    }

    /// <summary>The process that all encoders are forked from comes and goes with the mixer, and not with rooms.</summary>
    private int WithoutForkServer() =>
        ProcessTree.Below(studio.ProcessId).Count - ProcessTree.Find(studio.ProcessId, "ffmpeg-forks").Count;

    private async Task<string> WriteManifestAsync()
    {
        var manifests = Enumerable.Range(1, Count).Select(number =>
            $$"""
            apiVersion: liveops.dev/v1alpha1
            kind: LiveRoom
            metadata:
              name: fifty-{{number}}
              labels:
                suite: fifty
            spec: {}
            """);
        var file = Path.Combine(studio.Folder, "fifty.yaml");
        await File.WriteAllTextAsync(file, string.Join("\n---\n", manifests), TestContext.Current.CancellationToken);
        return file;
    }

    private async Task<IReadOnlyList<LiveRoom>> RoomsAsync() =>
        (await studio.Kubernetes.ListAsync<LiveRoom>(new ListOptions { LabelSelector = "suite=fifty" }, TestContext.Current.CancellationToken)).Items;

    private async Task<IReadOnlyList<MediaNode>> NodesAsync() =>
        (await studio.Kubernetes.ListAsync<MediaNode>(cancellationToken: TestContext.Current.CancellationToken)).Items;
}
