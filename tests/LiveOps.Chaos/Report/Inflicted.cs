namespace LiveOps.Chaos.Report;

/// <summary>A fault that was.</summary>
/// <param name="Kind">As in the menu.</param>
/// <param name="Began">Since the run's start.</param>
internal sealed record Inflicted(string Kind, TimeSpan Began);
