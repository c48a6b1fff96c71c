using System.Text;
using LiveOps.Chaos.Faults;

namespace LiveOps.Chaos.Report;

/// <summary>The worst that each kind of fault did, beside what it may do.</summary>
internal sealed class Summary(IReadOnlyList<Inflicted> faults, Watch watch)
{
    private static readonly TimeSpan SpeakAgain = TimeSpan.FromSeconds(3);

    /// <summary>Segments come one target duration apart, and players keep two: a listener hears nothing of a wait that is shorter than another one.</summary>
    private static readonly TimeSpan Unheard = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan GoesOn = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(10);

    /// <summary>A process that is killed is gone a moment before that is written down.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.5);

    /// <summary>What listeners may wait and anchors be silent at most; null where there is no target.</summary>
    private static (TimeSpan? Wait, TimeSpan? Break) TargetOf(string kind) => kind switch
    {
        FaultMenu.KillBridge => (Unheard, SpeakAgain),
        FaultMenu.KillMixer => (GoesOn, null),
        _ => (null, null),
    };

    public bool IsWithinTargets { get; private set; }

    public string Render()
    {
        var breaks = watch.Breaks.Select(SinceTheFault).ToList();
        var text = new StringBuilder();
        text.AppendLine("| fault | times | listeners: worst wait beyond a target duration | target | anchors: worst break | target |");
        text.AppendLine("|---|---|---|---|---|---|");
        var missed = new List<Disturbance>();
        foreach (var kind in faults.GroupBy(fault => fault.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (wait, silence) = (Worst(watch.Waits, kind.Key, Unheard), Worst(breaks, kind.Key, Slack));
            var (waitTarget, breakTarget) = TargetOf(kind.Key);
            missed.AddRange(new[] { (Worst: wait, Target: waitTarget), (Worst: silence, Target: breakTarget) }.Where(one => one.Worst?.Length > one.Target).Select(one => one.Worst!));
            text.AppendLine($"| {kind.Key} | {kind.Count()} | {Seconds(wait?.Length ?? default)} | {Seconds(waitTarget)} | {Seconds(silence?.Length ?? default)} | {Seconds(breakTarget)} |");
        }

        text.AppendLine($"\nWorst listener stall: {Describe(Longest(watch.Waits))}. Worst anchor break: {Describe(Longest(breaks))}.");
        text.AppendLine(missed.Count == 0 ? "All targets were met." : $"Targets were MISSED: {string.Join("; ", missed.Select(Describe))}.");
        IsWithinTargets = missed.Count == 0;
        return text.ToString();
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:F1} s" : "–";

    private static string Describe(Disturbance? one) =>
        one is null ? "none" : $"{one.Length.TotalSeconds:F1} s ({one.Who}, {one.Began.TotalSeconds:F0} s after the start{(one.Meanwhile.Length > 0 ? $"; meanwhile {one.Meanwhile}" : "")})";

    private static Disturbance? Longest(IEnumerable<Disturbance> all) => all.MaxBy(one => one.Length);

    private Disturbance? Worst(IEnumerable<Disturbance> all, string kind, TimeSpan slack) => Longest(all.Where(one => CauseOf(one, slack)?.Kind == kind));

    /// <summary>Anchors may be the last to learn that their bridge is gone: nobody has heard them since the fault.</summary>
    private Disturbance SinceTheFault(Disturbance one) =>
        CauseOf(one, Slack) is { Kind: FaultMenu.KillBridge or FaultMenu.FreezeBridge } cause && one.Began - cause.Began < LongestUnnoticed
            ? one with { Began = cause.Began, Length = one.Began + one.Length - cause.Began }
            : one;

    /// <summary>The last fault before: they come one after another.</summary>
    /// <param name="slack">What may be a little late by itself, and not worth the name but for a fault that came then.</param>
    private Inflicted? CauseOf(Disturbance one, TimeSpan slack) => faults.LastOrDefault(fault => fault.Began <= one.Began + slack);
}
