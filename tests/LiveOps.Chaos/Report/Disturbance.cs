namespace LiveOps.Chaos.Report;

/// <summary>What somebody noticed.</summary>
/// <param name="Who">Such as <c>listener of chaos-3</c>.</param>
/// <param name="Began">Since the run's start.</param>
/// <param name="Length">How long.</param>
/// <param name="Meanwhile">What happened in that time, if more is known.</param>
internal sealed record Disturbance(string Who, TimeSpan Began, TimeSpan Length, string Meanwhile = "");
