using System.Net;
using System.Net.Sockets;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Standalone.Pods.Processes;

namespace LiveOps.Standalone.Tests.Up;

public sealed class UpTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Up_FirstStart_MakesDefaultsAndServes()
    {
        await using var liveops = new LiveOpsProcess();
        var process = await liveops.UpAsync();

        using var client = liveops.Client();
        var nodes = await client.ListAsync<MediaNode>(cancellationToken: Cancelled);
        nodes.Items.Select(node => node.Metadata.Name).Order(StringComparer.Ordinal).ShouldBe(["bridge-a", "mixer-a"]);
        File.GetUnixFileMode(Path.Combine(liveops.State, "admin-token")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(liveops.State, "kubeconfig")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Signals.Send(process.Id, Signals.Terminate);
        await process.WaitForExitAsync(Cancelled).WaitAsync(TimeSpan.FromSeconds(15), Cancelled);
        process.ExitCode.ShouldBe(0);
        liveops.PodProcesses().ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_KilledAndStartedAgain_KeepsObjectsAndLeavesNoStrayProcess()
    {
        await using var liveops = new LiveOpsProcess();
        var first = await liveops.UpAsync();
        using (var client = liveops.Client())
        {
            await client.DeleteAsync<MediaNode>(new("default", "mixer-a"), cancellationToken: Cancelled);
            await client.CreateAsync(
                new V1Pod
                {
                    Metadata = new() { Name = "mixer", Namespace = "default" },
                    Spec = new() { Containers = [new() { Name = "mixer", Image = "liveops/mixer" }] },
                },
                Cancelled);
            await Until.TrueAsync(() => liveops.PodProcesses().Count > 0, LiveOpsProcess.Patience, () => "no pod runs");
        }

        var orphans = liveops.PodProcesses();
        Signals.Send(first.Id, Signals.Kill);
        await first.WaitForExitAsync(Cancelled).WaitAsync(LiveOpsProcess.Patience, Cancelled);
        await Until.TrueAsync(() => liveops.PodProcesses().Count == 0, LiveOpsProcess.Patience, () => "processes outlived the kill");
        await liveops.UpAsync();

        using var again = liveops.Client();
        (await again.GetAsync<V1Pod>(new("default", "mixer"), Cancelled)).ShouldNotBeNull();
        (await again.GetAsync<MediaNode>(new("default", "bridge-a"), Cancelled)).ShouldNotBeNull();
        (await again.GetAsync<MediaNode>(new("default", "mixer-a"), Cancelled)).ShouldBeNull();
        liveops.PodProcesses().Intersect(orphans).ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_PortTaken_SaysSoInOneLine()
    {
        await using var liveops = new LiveOpsProcess();
        using var other = new TcpListener(IPAddress.Loopback, liveops.GatewayPort);
        other.Start();

        var (exitCode, error) = await liveops.RunAsync([.. liveops.Flags]);

        exitCode.ShouldBe(1);
        error.TrimEnd().ShouldBe(
            $"liveops up: port {liveops.GatewayPort} on 127.0.0.1, wanted for the gateway, is taken by another process; "
            + "choose another with --gateway http://127.0.0.1:PORT");
    }

    [Fact]
    public async Task Up_SecondOnTheSameState_SaysSoInOneLine()
    {
        await using var liveops = new LiveOpsProcess();
        await liveops.UpAsync("--components", "apiserver");

        var (exitCode, error) = await liveops.RunAsync([.. liveops.Flags, "--components", "apiserver"]);

        exitCode.ShouldBe(1);
        error.TrimEnd().ShouldBe(
            $"liveops up: the state folder {liveops.State} is in use by another liveops up, which runs its apiserver; "
            + "end that one, or choose another folder with --state");
    }

    [Theory]
    [InlineData("--components", "apiserver,kubelet", "--components names \"kubelet\": apiserver, pods, operator or gateway is expected")]
    [InlineData("--gateway", "8080", "--gateway is \"8080\": http://IP-ADDRESS:PORT is expected")]
    [InlineData("--pod-network", "10.0.0", "--pod-network is \"10.0.0\": three numbers that begin with 127 are expected, such as 127.1.0")]
    public async Task Up_WrongFlag_NamesIt(string flag, string value, string message)
    {
        await using var liveops = new LiveOpsProcess();

        var (exitCode, error) = await liveops.RunAsync("up", "--state", liveops.State, flag, value);

        (exitCode, error.TrimEnd()).ShouldBe((1, $"liveops up: {message}"));
    }
}
