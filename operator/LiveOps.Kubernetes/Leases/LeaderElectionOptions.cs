using System.ComponentModel.DataAnnotations;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Leases;

/// <summary>Leader election (<c>LiveOps:LeaderElection</c>); names and defaults are client-go's.</summary>
public sealed record LeaderElectionOptions : IValidatableObject
{
    /// <summary>Name of the Lease.</summary>
    [Required]
    public string LeaseName { get; set; } = "";

    /// <summary>Namespace of the Lease; empty: that of the connection.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>Who we are; must differ between processes. Default: machine name and a random part.</summary>
    [Required]
    public string Identity { get; set; } = $"{Environment.MachineName}_{Guid.NewGuid():N}";

    /// <summary>Seconds without renewal after which others may take the lease; default 15.</summary>
    [Range(1, 3600)]
    public int LeaseDurationSeconds { get; set; } = 15;

    /// <summary>Seconds without a successful renewal after which the leader steps down by itself; default 10.</summary>
    [Range(0.1, 3600)]
    public double RenewDeadlineSeconds { get; set; } = 10;

    /// <summary>Seconds between attempts; default 2.</summary>
    [Range(0.01, 3600)]
    public double RetryPeriodSeconds { get; set; } = 2;

    internal ObjectKey Key => new(Namespace, LeaseName);

    internal TimeSpan RenewDeadline => TimeSpan.FromSeconds(RenewDeadlineSeconds);

    internal TimeSpan RetryPeriod => TimeSpan.FromSeconds(RetryPeriodSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LeaseDurationSeconds <= RenewDeadlineSeconds)
        {
            // Else another could lead while this one still believes it does.
            yield return new(
                "LiveOps:LeaderElection:LeaseDurationSeconds must be greater than RenewDeadlineSeconds.", [nameof(LeaseDurationSeconds)]);
        }

        if (RenewDeadlineSeconds <= RetryPeriodSeconds * 1.2)
        {
            yield return new(
                "LiveOps:LeaderElection:RenewDeadlineSeconds must be greater than 1.2 times RetryPeriodSeconds.", [nameof(RenewDeadlineSeconds)]);
        }
    }
}
