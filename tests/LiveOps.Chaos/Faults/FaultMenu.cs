using LiveOps.Chaos.Studio;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chaos.Faults;

/// <summary>All that is done to the studio.</summary>
internal static class FaultMenu
{
    /// <summary>The time before the first one.</summary>
    public const string None = "(none)";

    public const string KillBridge = "kill bridge";
    public const string FreezeBridge = "freeze bridge";
    public const string KillMixer = "kill mixer";

    public static IReadOnlyList<Fault> Of(ChaosStudio studio) =>
    [
        new(KillBridge, (random, _) => KillPodAsync(studio, "janus", random)),
        new(FreezeBridge, (random, cancellationToken) => FreezePodAsync(studio, "janus", random, cancellationToken)),
        new(KillMixer, (random, _) => KillPodAsync(studio, "LiveOps.Mixer", random)),
        new("freeze mixer", (random, cancellationToken) => FreezePodAsync(studio, "LiveOps.Mixer", random, cancellationToken)),
        new("kill encoder", (random, _) => KillPodAsync(studio, "ffmpeg", random)),
        new("freeze encoder", (random, cancellationToken) => FreezePodAsync(studio, "ffmpeg", random, cancellationToken)),
        new("kill fork server", (random, _) => KillPodAsync(studio, "ffmpeg-forks", random)),
        new("kill gateway", (random, cancellationToken) => ReplaceAsync(studio.Gateways, random, cancellationToken)),
        new("freeze gateway", (random, cancellationToken) => FreezeAsync(Draw(studio.Gateways, random), random, cancellationToken)),
        new("kill operator", (random, cancellationToken) => ReplaceAsync(studio.Operators, random, cancellationToken)),
        new("freeze operator", (random, cancellationToken) => FreezeAsync(Draw(studio.Operators, random), random, cancellationToken)),
        new("cut API connections", (random, cancellationToken) => CutAsync(studio, random, cancellationToken)),
    ];

    private static Task<string> KillPodAsync(ChaosStudio studio, string name, Random random)
    {
        if (ProcessTree.Find(studio.Cluster.Id, name) is not { Count: > 0 } processes)
        {
            return Task.FromResult("nothing: none runs");
        }

        var process = processes[random.Next(processes.Count)];
        return Task.FromResult(Signals.TrySend(process, Signals.Kill) ? $"{name} {process}" : $"nothing: {process} had just ended");
    }

    private static async Task<string> FreezePodAsync(ChaosStudio studio, string name, Random random, CancellationToken cancellationToken) =>
        ProcessTree.Find(studio.Cluster.Id, name) is { Count: > 0 } processes
            ? await FreezeAsync(name, processes[random.Next(processes.Count)], random, cancellationToken)
            : "nothing: none runs";

    private static Task<string> FreezeAsync(Replica replica, Random random, CancellationToken cancellationToken) =>
        FreezeAsync(replica.Name, replica.ProcessId, random, cancellationToken);

    private static async Task<string> FreezeAsync(string name, int process, Random random, CancellationToken cancellationToken)
    {
        var time = Moment(random, 1, 8);
        if (!Signals.TrySend(process, Signals.Stop))
        {
            return $"nothing: {process} had just ended";
        }

        try
        {
            await Task.Delay(time, cancellationToken);
        }
        finally
        {
            // Its supervisor may have killed it meanwhile.
            Signals.TrySend(process, Signals.Continue);
        }

        return $"{name} {process} for {time.TotalSeconds:F1} s";
    }

    private static async Task<string> ReplaceAsync(IReadOnlyList<Replica> replicas, Random random, CancellationToken cancellationToken)
    {
        var replica = Draw(replicas, random);
        var absence = Moment(random, 0, 3);
        await replica.ReplaceAsync(absence, cancellationToken);
        return $"{replica.Name}, started again after {absence.TotalSeconds:F1} s";
    }

    private static async Task<string> CutAsync(ChaosStudio studio, Random random, CancellationToken cancellationToken)
    {
        var time = Moment(random, 0.5, 8);
        await studio.ApiWay.CutForAsync(time, cancellationToken);
        return $"for {time.TotalSeconds:F1} s";
    }

    private static Replica Draw(IReadOnlyList<Replica> replicas, Random random) => replicas[random.Next(replicas.Count)];

    private static TimeSpan Moment(Random random, double least, double most) => TimeSpan.FromSeconds(least + (random.NextDouble() * (most - least)));
}
