using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Recovery;

/// <summary>LiveOps itself ends and starts again.</summary>
[Collection<StudioCollection>]
public sealed class RestartTests(StudioFixture studio)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string State([System.Runtime.CompilerServices.CallerMemberName] string test = "") => Path.Combine(studio.Folder, test);

    [Fact]
    public async Task Up_KilledAndStartedAgain_LeavesNoStrayAndLosesNoObject()
    {
        IReadOnlyList<int> strays;
        await using (var first = await LiveOpsRun.StartAsync(State()))
        {
            await CreateRoomAsync(first);
            strays = ProcessTree.Below(first.ProcessId);
            strays.ShouldNotBeEmpty();
            await first.KillAsync();
        }

        await using var second = await LiveOpsRun.StartAsync(State());

        await RoomIsOnAirAsync(second);
        await Eventually.HoldsAsync(
            () => !strays.Any(ProcessTree.IsAlive), Patience, () => $"still alive: {string.Join(' ', strays.Where(ProcessTree.IsAlive))}",
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Up_Interrupted_EndsEverythingWithinTenSeconds()
    {
        await using var run = await LiveOpsRun.StartAsync(State());
        await CreateRoomAsync(run);
        var children = ProcessTree.Below(run.ProcessId);

        var exitCode = await run.InterruptAsync(TimeSpan.FromSeconds(10));

        exitCode.ShouldBe(0, run.Output);
        children.Where(ProcessTree.IsAlive).ShouldBeEmpty();
    }

    [Fact]
    public async Task Operator_StartedAgain_InterruptsNothing()
    {
        await using var media = await LiveOpsRun.StartAsync(State(), "apiserver,pods,gateway");
        LiveRoomStatus before;
        Listener listener;
        await using (var first = await LiveOpsRun.StartOperatorAsync(media))
        {
            await CreateRoomAsync(media);
            before = await RoomIsOnAirAsync(media);
            listener = new Listener(new Uri(media.Gateway, "/hls/default/restart/index.m3u8"));
            await listener.HearAsync(1, Patience);
            await first.KillAsync();
        }

        await using (listener)
        {
            await listener.HearAsync(2, Patience);
            await using var second = await LiveOpsRun.StartOperatorAsync(media);
            await listener.HearAsync(4, Patience);

            listener.ShouldHaveGoneOn();
            var after = await RoomIsOnAirAsync(media);
            after.Bridge.ShouldBe(before.Bridge);
            after.Mixer.ShouldBe(before.Mixer);
            after.Session.ShouldBe(before.Session);
        }
    }

    private static async Task CreateRoomAsync(LiveOpsRun run)
    {
        using var client = KubernetesClientFactory.Create(KubeConfig.Load(run.KubeConfig));
        await client.CreateAsync(
            new LiveRoom { Metadata = new() { Namespace = "default", Name = "restart" } }, TestContext.Current.CancellationToken);
        await RoomIsOnAirAsync(run);
    }

    private static async Task<LiveRoomStatus> RoomIsOnAirAsync(LiveOpsRun run)
    {
        using var client = KubernetesClientFactory.Create(KubeConfig.Load(run.KubeConfig));
        LiveRoom? room = null;
        await Eventually.HoldsAsync(
            async () => (room = await client.GetAsync<LiveRoom>(new ObjectKey("default", "restart"), TestContext.Current.CancellationToken))
                ?.Status?.Phase == RoomPhase.OnAir,
            Patience,
            () => $"{room?.Status}\n{run.Output}",
            TestContext.Current.CancellationToken);
        return room!.Status!;
    }
}
