using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Leases;

/// <summary>
/// Leads while it holds the lease: (1) try until it is ours, (2) renew it, (3) step down when no renewal succeeded within the
/// renew deadline, which is before others may take it, and (4) give it up on a clean stop.
/// </summary>
internal sealed class LeaderElector(LeaseLock lease, LeaderElectionOptions options, TimeProvider time, ILogger<LeaderElector> logger)
    : BackgroundService, ILeadership
{
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(3);

    private volatile TaskCompletionSource<CancellationToken> _term = NewTerm();

    private long _renewedAt;

    /// <summary>Others take the lease no earlier than a lease duration after this; what began before the renew deadline is over by then.</summary>
    public bool MayAct => IsLeader && time.GetElapsedTime(Volatile.Read(ref _renewedAt)) < options.RenewDeadline;

    public bool IsLeader => _term.Task.IsCompletedSuccessfully;

    public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default) => _term.Task.WaitAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var heldSince = await AcquireAsync(stoppingToken);
                await LeadAsync(heldSince, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await ReleaseAsync();
        }
    }

    private async Task<long> AcquireAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // The time before the attempt: the claim cannot have begun earlier, and to count it late would be to overstay.
            var began = time.GetTimestamp();
            if (await TryAsync(options.RenewDeadline, cancellationToken) == LeaseAttempt.Held)
            {
                return began;
            }

            await Task.Delay(options.RetryPeriod * (1 + (0.2 * Random.Shared.NextDouble())), time, cancellationToken);
        }
    }

    private async Task LeadAsync(long heldSince, CancellationToken cancellationToken)
    {
        using var term = new CancellationTokenSource();
        Volatile.Write(ref _renewedAt, heldSince);
        _term.SetResult(term.Token);
        LeaseLog.Acquired(logger, options.Identity, options.LeaseName);
        try
        {
            await RenewAsync(heldSince, cancellationToken);
            LeaseLog.Lost(logger, options.Identity, options.LeaseName);
        }
        finally
        {
            _term = NewTerm();
            await term.CancelAsync();
        }
    }

    /// <summary>Returns when the lease is lost.</summary>
    private async Task RenewAsync(long renewedAt, CancellationToken cancellationToken)
    {
        while (options.RenewDeadline - time.GetElapsedTime(renewedAt) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < options.RetryPeriod ? left : options.RetryPeriod, time, cancellationToken);
            var began = time.GetTimestamp();
            left = options.RenewDeadline - time.GetElapsedTime(renewedAt);
            switch (left > TimeSpan.Zero ? await TryAsync(left, cancellationToken) : null)
            {
                case LeaseAttempt.Held:
                    renewedAt = began;
                    Volatile.Write(ref _renewedAt, began);
                    break;
                case LeaseAttempt.HeldByOther:
                    return;
            }
        }
    }

    /// <summary>Null when the server could not be asked in time.</summary>
    private async Task<LeaseAttempt?> TryAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(within, time, cancellationToken);
        try
        {
            return await lease.TryAcquireOrRenewAsync(limit.Token);
        }
        catch (OperationCanceledException e) when (limit.IsOver)
        {
            LeaseLog.AttemptFailed(logger, e, options.LeaseName);
            return null;
        }
        catch (Exception e) when (e is KubernetesApiException or HttpRequestException or System.Text.Json.JsonException)
        {
            LeaseLog.AttemptFailed(logger, e, options.LeaseName);
            return null;
        }
    }

    private async Task ReleaseAsync()
    {
        // The token of the stop is cancelled already, and a lease left behind keeps all others waiting.
        using var limit = new CancellationTokenSource(ReleaseTimeout, time);
        try
        {
            await lease.ReleaseAsync(limit.Token);
        }
        catch (Exception e) when (e is KubernetesApiException or HttpRequestException or OperationCanceledException)
        {
            LeaseLog.ReleaseFailed(logger, e, options.LeaseName);
        }
    }

    private static TaskCompletionSource<CancellationToken> NewTerm() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
