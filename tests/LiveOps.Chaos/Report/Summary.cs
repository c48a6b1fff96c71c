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

    public bool IsWithinTargets { get; private set; } = true;

    public string Render()
    {
        var breaks = watch.Breaks.Select(SinceTheFault).ToList();
        var text = new StringBuilder();
        text.AppendLine("| fault | times | listeners: worst wait beyond a target duration | target | anchors: worst break | target |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (var kind in faults.GroupBy(fault => fault.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wait = Worst(watch.Waits, kind.Key, Unheard);
            var silence = Worst(breaks, kind.Key, Slack);
            var (waitTarget, breakTarget) = TargetOf(kind.Key);
            IsWithinTargets &= wait <= (waitTarget ?? TimeSpan.MaxValue) && silence <= (breakTarget ?? TimeSpan.MaxValue);
            text.AppendLine($"| {kind.Key} | {kind.Count()} | {Seconds(wait)} | {Seconds(waitTarget)} | {Seconds(silence)} | {Seconds(breakTarget)} |");
        }

        text.AppendLine($"\nWorst listener stall: {Describe(watch.Waits)}. Worst anchor break: {Describe(breaks)}.");
        text.AppendLine(IsWithinTargets ? "All targets were met." : "Targets were MISSED.");
        return text.ToString();
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:F1} s" : "–";

    private static string Describe(IReadOnlyList<Disturbance> all) =>
        all.MaxBy(one => one.Length) is { } worst ? $"{worst.Length.TotalSeconds:F1} s ({worst.Who}, {worst.Began.TotalSeconds:F0} s after the start{(worst.Meanwhile.Length > 0 ? $"; meanwhile {worst.Meanwhile}" : "")})" : "none";

    private TimeSpan Worst(IEnumerable<Disturbance> all, string kind, TimeSpan slack) =>
        all.Where(one => CauseOf(one, slack)?.Kind == kind).Select(one => one.Length).DefaultIfEmpty().Max();

    /// <summary>Anchors may be the last to learn that their bridge is gone: nobody has heard them since the fault.</summary>
    private Disturbance SinceTheFault(Disturbance one) =>
        CauseOf(one, Slack) is { Kind: FaultMenu.KillBridge or FaultMenu.FreezeBridge } cause && one.Began - cause.Began < LongestUnnoticed
            ? one with { Began = cause.Began, Length = one.Began + one.Length - cause.Began }
            : one;

    /// <summary>The last fault before: they come one after another.</summary>
    /// <param name="slack">What may be a little late by itself, and not worth the name but for a fault that came then.</param>
    private Inflicted? CauseOf(Disturbance one, TimeSpan slack) => faults.LastOrDefault(fault => fault.Began <= one.Began + slack);
}
