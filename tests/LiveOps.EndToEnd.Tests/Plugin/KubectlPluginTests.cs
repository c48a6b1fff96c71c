using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Plugin;

/// <summary><c>kubectl liveops</c> on rooms that are really on air.</summary>
[Collection<StudioCollection>]
public sealed class KubectlPluginTests(StudioFixture studio)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Logs_OfARoom_AreThoseOfItsPods_AndFollowed()
    {
        await using var room = await Room.OnAirAsync(studio);
        var lines = (await RunAsync("logs", room.Key.Name)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.ShouldAllBe(line => line.StartsWith("bridge-a | ", StringComparison.Ordinal) || line.StartsWith("mixer-a  | ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("bridge-a", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("mixer-a", StringComparison.Ordinal) && line.Contains($"{room.Key}", StringComparison.Ordinal));

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        using var following = new Kubectl(studio.Run.KubeConfig).Start(["liveops", "logs", room.Key.Name, "-f"], WithPlugin());
        await using var another = await Room.OnAirAsync(studio);
        string? line;
        do
        {
            line = (await following.StandardOutput.ReadLineAsync(limit.Token)).ShouldNotBeNull();
        }
        while (!line.Contains($"{another.Key}", StringComparison.Ordinal));

        following.Kill(entireProcessTree: true);
        await following.WaitForExitAsync(limit.Token);
        line.ShouldStartWith("mixer-a  | ");
    }

    [Fact]
    public async Task Move_ToANodeThatDoesNotExist_IsRefusedAndTheRoomStays()
    {
        await using var room = await Room.OnAirAsync(studio);

        (await RunAsync("why", room.Key.Name)).ShouldContain("the room is here, and would be placed here again");
        (await RunAsync("move", room.Key.Name, "--bridge", "nowhere")).ShouldContain("is asked to move (bridge=nowhere)");

        await Eventually.HoldsAsync(
            async () => (await studio.KubectlAsync("events", "--for", $"liveroom/{room.Key.Name}")).Contains("there is no Bridge default/nowhere", StringComparison.Ordinal),
            Patience, () => studio.Output, Token);
        (await studio.Kubernetes.GetAsync<LiveRoom>(room.Key, Token))!.Status!.Bridge!.Node.ShouldBe("default/bridge-a");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> WithPlugin() => new(StringComparer.Ordinal)
    {
        ["PATH"] = string.Join(
            ':',
            Path.GetDirectoryName(Repository.ExecutableOf("operator/LiveOps.Kubectl", "kubectl-liveops")),
            Path.GetDirectoryName(Kubectl.Executable),
            Environment.GetEnvironmentVariable("PATH")),
    };

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await new Kubectl(studio.Run.KubeConfig).RunAsync(["liveops", .. arguments], input: null, WithPlugin(), Token);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }
}
