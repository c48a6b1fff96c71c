using System.ComponentModel.DataAnnotations;

namespace LiveOps.Janus.Sessions;

/// <summary>Bounds of a <see cref="TimeSpan"/>, in seconds; unlike RangeAttribute it needs no type converters, which trimming removes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationRangeAttribute(double minSeconds, double maxSeconds) : ValidationAttribute
{
    public double MinSeconds { get; } = minSeconds;

    public double MaxSeconds { get; } = maxSeconds;

    public override bool IsValid(object? value) =>
        value is TimeSpan duration && duration.TotalSeconds >= MinSeconds && duration.TotalSeconds <= MaxSeconds;

    public override string FormatErrorMessage(string name) => $"{name} must be between {MinSeconds} s and {MaxSeconds} s.";
}
