using System.ComponentModel.DataAnnotations;

namespace LiveOps.Kubernetes.Events;

/// <summary>Recording of Events (<c>LiveOps:Events</c>).</summary>
public sealed record EventRecorderOptions
{
    /// <summary>Who reports, such as <c>liveops-operator</c>.</summary>
    [Required]
    public string Component { get; set; } = "";

    /// <summary>Events that may wait to be stored; default 5000. Further ones are dropped.</summary>
    [Range(1, 1_000_000)]
    public int Capacity { get; set; } = 5000;

    /// <summary>Events one object may have at once; default 25.</summary>
    [Range(1, 10_000)]
    public int Burst { get; set; } = 25;

    /// <summary>Seconds after which an object that used up its burst may have one more; default 10.</summary>
    [Range(0.001, 86_400)]
    public double RefillSeconds { get; set; } = 10;

    /// <summary>Seconds within which an equal event raises the count of the former one; default 600.</summary>
    [Range(1, 86_400)]
    public double AggregationSeconds { get; set; } = 600;

    /// <summary>Objects and events remembered for limits and counts; default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int Remembered { get; set; } = 10_000;

    internal TimeSpan Refill => TimeSpan.FromSeconds(RefillSeconds);

    internal TimeSpan Aggregation => TimeSpan.FromSeconds(AggregationSeconds);
}
