using LiveOps.Chaos.Faults;
using LiveOps.Chaos.Invariants;
using LiveOps.Chaos.Report;
using LiveOps.Chaos.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chaos;

/// <summary>One run: rooms go on air, faults come, all must be well afterwards, and nothing may be left.</summary>
internal sealed class ChaosRun(ChaosOptions options, TextWriter output)
{
    /// <summary>For this long nothing is done, to see what the machine does to listeners and anchors by itself.</summary>
    private static readonly TimeSpan Control = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan HealLimit = TimeSpan.FromSeconds(90);

    private readonly Watch _watch = new();
    private readonly List<Inflicted> _faults = [];

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Say($"{options.Rooms} rooms, {options.Duration.TotalSeconds:F0} s of faults, seed {options.Seed}");
        IReadOnlyList<string> wrong;
        await using (var studio = await ChaosStudio.StartAsync(cancellationToken))
        {
            wrong = await JudgeAsync(studio, cancellationToken);
        }

        wrong = [.. wrong, .. ProcessTree.Below(Environment.ProcessId).Where(ProcessTree.IsAlive).Select(process => $"process {process} was left behind")];
        var summary = new Summary(_faults, _watch);
        await output.WriteLineAsync($"\n{summary.Render()}");
        foreach (var line in wrong)
        {
            await output.WriteLineAsync($"WRONG: {line}");
        }

        return wrong.Count > 0 ? 1 : summary.IsWithinTargets ? 0 : 3;
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(ChaosStudio studio, CancellationToken cancellationToken)
    {
        using var checks = new StudioChecks(studio);
        var wrong = new List<string>();
        var names = Enumerable.Range(1, options.Rooms).Select(number => $"chaos-{number}").ToList();
        foreach (var name in names)
        {
            await studio.Kubernetes.CreateAsync(new LiveRoom { Metadata = new() { Namespace = ChaosStudio.Namespace, Name = name } }, cancellationToken);
        }

        await NeedAsync(await StudioChecks.SettleAsync(checks.RoomsAsync, StartLimit, cancellationToken), studio);
        await using (var people = await Audience.GatherAsync(studio, names, _watch, cancellationToken))
        {
            await NeedAsync(await StudioChecks.SettleAsync(_ => people.MissingAsync(), StartLimit, cancellationToken), studio);
            Say("all rooms are on air, all anchors speak, all listeners hear");
            _faults.Add(new(FaultMenu.None, _watch.Now));
            await Task.Delay(Control, cancellationToken);
            Say($"the faults begin, after {Control.TotalSeconds:F0} s without any");
            await InflictAsync(studio, cancellationToken);
            Say("the faults are over");
            wrong.AddRange(await StudioChecks.SettleAsync(checks.RoomsAsync, HealLimit, cancellationToken));
            people.BeginAnew();
            wrong.AddRange(await StudioChecks.SettleAsync(_ => people.MissingAsync(), HealLimit, cancellationToken));
            wrong.AddRange(people.Faults);
        }

        foreach (var name in names)
        {
            await studio.Kubernetes.DeleteAsync<LiveRoom>(new ObjectKey(ChaosStudio.Namespace, name), cancellationToken: cancellationToken);
        }

        wrong.AddRange(await StudioChecks.SettleAsync(checks.OrphansAsync, HealLimit, cancellationToken));
        if (wrong.Count > 0)
        {
            await output.WriteLineAsync(studio.Output);
        }

        return wrong;
    }

    private async Task InflictAsync(ChaosStudio studio, CancellationToken cancellationToken)
    {
        var random = new Random(options.Seed);
        var menu = FaultMenu.Of(studio);
        var end = _watch.Now + options.Duration;
        while (_watch.Now < end)
        {
            await Task.Delay(TimeSpan.FromSeconds(3 + (random.NextDouble() * 5)), cancellationToken);
            var fault = menu[random.Next(menu.Count)];
            _faults.Add(new(fault.Kind, _watch.Now));
            var began = _watch.Now;
            Say($"{fault.Kind}: {await fault.InflictAsync(random, cancellationToken)}", began);
        }
    }

    private async Task NeedAsync(IReadOnlyList<string> missing, ChaosStudio studio)
    {
        if (missing.Count > 0)
        {
            await output.WriteLineAsync(studio.Output);
            throw new TimeoutException($"Before any fault: {string.Join("; ", missing)}");
        }
    }

    private void Say(string text, TimeSpan? at = null) => output.WriteLine($"{(at ?? _watch.Now).TotalSeconds,6:F1} s  {text}");
}
