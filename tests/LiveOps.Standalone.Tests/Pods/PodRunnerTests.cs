using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Containers;
using LiveOps.Standalone.Pods.Processes;

namespace LiveOps.Standalone.Tests.Pods;

public sealed class PodRunnerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pod_Created_RunsAtAnAddressOfItsOwn()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "sleep 300");
        await machine.RunAsync("b", "sleep 300");

        var a = await machine.WhenRunningAsync("a");
        var b = await machine.WhenRunningAsync("b");

        a.Status!.Phase.ShouldBe("Running");
        a.Status.Conditions!.Single(condition => condition.Type == "Ready").Status.ShouldBe("True");
        a.Status.PodIP.ShouldNotBeNull().ShouldStartWith(machine.Options.AddressPrefix + ".");
        new[] { a.Status.PodIP, b.Status!.PodIP }.ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Container_Killed_IsRestartedAndTheEndReported()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "echo run; exec sleep 300");
        var pod = await machine.WhenRunningAsync("a");

        Kill(pod);

        pod = await machine.WhenAsync("a", now => now.Status!.ContainerStatuses![0] is { RestartCount: 1, State.Running: not null });
        var ended = pod.Status!.ContainerStatuses![0].LastState!.Terminated!;
        (ended.ExitCode, ended.Signal).ShouldBe((137, 9));
        (await machine.LogAsync(pod, request => request with { Previous = true })).ShouldBe("run\n");
    }

    [Fact]
    public async Task Container_FailingAtOnce_BacksOff()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "exit 3");

        var pod = await machine.WhenAsync("a", now => now.Status?.ContainerStatuses?[0].State?.Waiting?.Reason == "CrashLoopBackOff");

        pod.Status!.Phase.ShouldBe("Running");
        pod.Status.ContainerStatuses![0].LastState!.Terminated!.ExitCode.ShouldBe(3);
    }

    [Theory]
    [InlineData("Never", "exit 3", "Failed")]
    [InlineData("OnFailure", "exit 0", "Succeeded")]
    public async Task Container_NotToBeRestarted_EndsThePod(string restartPolicy, string script, string phase)
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", script, restartPolicy: restartPolicy);

        var pod = await machine.WhenAsync("a", now => now.Status?.Phase is "Failed" or "Succeeded");

        pod.Status!.Phase.ShouldBe(phase);
        pod.Status.ContainerStatuses![0].RestartCount.ShouldBe(0);
    }

    [Fact]
    public async Task Image_Unknown_SaysWhatThereIs()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "", container => container with { Image = "nginx" });

        var pod = await machine.WhenAsync("a", now => now.Status?.ContainerStatuses?[0].State?.Waiting?.Reason == "ErrImagePull");

        pod.Status!.Phase.ShouldBe("Pending");
        pod.Status.ContainerStatuses![0].State!.Waiting!.Message.ShouldBe(
            "image \"nginx\" is not known to this machine, which pulls none: it runs test/sh");
    }

    [Fact]
    public async Task Secret_Missing_HoldsTheContainerUntilItAppears()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "echo \"$GREETING at $ADDRESS\"; exec sleep 300", container => container with
        {
            Env =
            [
                new() { Name = "NAME", ValueFrom = new() { SecretKeyRef = new() { Name = "late", Key = "name" } } },
                new() { Name = "ADDRESS", ValueFrom = new() { FieldRef = new() { FieldPath = "status.podIP" } } },
                new() { Name = "GREETING", Value = "hello $(NAME), $$(NAME)" },
            ],
        });
        var held = await machine.WhenAsync("a", now => now.Status?.ContainerStatuses?[0].State?.Waiting?.Reason == "CreateContainerConfigError");
        held.Status!.ContainerStatuses![0].State!.Waiting!.Message.ShouldBe("secret \"late\" not found");

        await machine.Client.CreateAsync(
            new V1Secret
            {
                Metadata = new() { Name = "late", Namespace = "default" },
                Data = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["name"] = "you"u8.ToArray() },
            },
            Cancelled);

        var pod = await machine.WhenRunningAsync("a");
        var expected = $"hello you, $(NAME) at {pod.Status!.PodIP}\n";
        await Until.TrueAsync(async () => await machine.LogAsync(pod) == expected, TimeSpan.FromSeconds(10), () => $"the log is not {expected}");
    }

    [Fact]
    public async Task Probe_OfATcpPort_MakesThePodReadyOnceItAnswers()
    {
        await using var machine = await PodMachine.StartAsync();
        var probe = JsonSerializer.SerializeToElement(new { tcpSocket = new { port = 9999 }, periodSeconds = 1 });
        await machine.RunAsync("a", "exec sleep 300", container => container with
        {
            Other = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["readinessProbe"] = probe },
        });
        var pod = await machine.WhenRunningAsync("a");
        pod.Status!.ContainerStatuses![0].Ready.ShouldBeFalse();

        using var listener = new TcpListener(IPAddress.Parse(pod.Status.PodIP!), 9999);
        listener.Start();

        await machine.WhenAsync("a", now => now.Status!.ContainerStatuses![0].Ready);
        listener.Stop();
        await machine.WhenAsync("a", now => !now.Status!.ContainerStatuses![0].Ready);
    }

    [Fact]
    public async Task Delete_OfAPodThatIgnoresSigterm_KillsAllItsProcesses()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "trap '' TERM; setsid sleep 301 & echo started; while :; do sleep 1; done");
        var pod = await machine.WhenRunningAsync("a");
        var id = ContainerId(pod);
        await Until.TrueAsync(async () => await machine.LogAsync(pod) == "started\n", TimeSpan.FromSeconds(10), () => "it did not start");

        await machine.Client.DeleteAsync<V1Pod>(new("default", "a"), cancellationToken: Cancelled);

        await machine.WhenGoneAsync("a");
        MarkedProcesses.Find(ContainerProcess.Mark, id).ShouldBeEmpty();
        var folder = Path.Combine(machine.Options.StateDirectory, pod.Metadata.Uid!);
        await Until.TrueAsync(() => !Directory.Exists(folder), TimeSpan.FromSeconds(10), () => $"{folder} is still there");
    }

    [Fact]
    public async Task Delete_OfAPodWithAPreStopSleep_LeavesItRunningUntilTheGraceIsShortened()
    {
        await using var machine = await PodMachine.StartAsync();
        var sleep = JsonSerializer.SerializeToElement(new { preStop = new { sleep = new { seconds = 300 } } });
        await machine.RunAsync("a", "trap 'echo told; exit 0' TERM; while :; do sleep 0.05; echo up; done", container => container with
        {
            Other = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["lifecycle"] = sleep },
        });
        var pod = await machine.WhenRunningAsync("a");

        await machine.Client.DeleteAsync<V1Pod>(new("default", "a"), new() { GracePeriodSeconds = 300 }, Cancelled);
        var lines = (await machine.LogAsync(pod)).Length;
        await Until.TrueAsync(async () => (await machine.LogAsync(pod)).Length > lines + 30, TimeSpan.FromSeconds(10), () => "it does not go on");
        (await machine.LogAsync(pod)).ShouldNotContain("told");

        await machine.Client.DeleteAsync<V1Pod>(new("default", "a"), new() { GracePeriodSeconds = 2 }, Cancelled);
        await machine.WhenGoneAsync("a");
    }

    [Fact]
    public async Task Runner_StartedAnew_RestartsPodsAtTheirAddresses()
    {
        await using var machine = await PodMachine.StartAsync();
        await machine.RunAsync("a", "exec sleep 300");
        var before = await machine.WhenRunningAsync("a");

        await machine.StopRunnerAsync();
        MarkedProcesses.Find(ContainerProcess.Mark, ContainerId(before)).ShouldBeEmpty();
        await machine.StartRunnerAsync();

        var after = await machine.WhenAsync("a", now => now.Status!.ContainerStatuses![0] is { RestartCount: 1, State.Running: not null });
        after.Status!.PodIP.ShouldBe(before.Status!.PodIP);
        after.Status.ContainerStatuses![0].LastState!.Terminated!.Reason.ShouldBe("ContainerStatusUnknown");
    }

    [Fact]
    public async Task Runner_Started_EndsWhatAnEarlierOneLeftBehind()
    {
        await using var machine = await PodMachine.StartAsync(withRunner: false);
        var info = new ProcessStartInfo("sleep", "302") { UseShellExecute = false };
        info.Environment[PodRunner.Mark] = Path.GetFullPath(machine.Options.StateDirectory);
        using var leftover = Process.Start(info)!;

        await machine.StartRunnerAsync();

        await leftover.WaitForExitAsync(Cancelled).WaitAsync(TimeSpan.FromSeconds(10), Cancelled);
        leftover.ExitCode.ShouldBe(137);
    }

    private static string ContainerId(V1Pod pod) => pod.Status!.ContainerStatuses![0].ContainerID!["liveops://".Length..];

    private static void Kill(V1Pod pod)
    {
        foreach (var id in MarkedProcesses.Find(ContainerProcess.Mark, ContainerId(pod)))
        {
            Signals.Send(id, Signals.Kill);
        }
    }
}
