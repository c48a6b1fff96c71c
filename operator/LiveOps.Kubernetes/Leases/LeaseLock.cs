using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Leases;

/// <summary>
/// A Lease as a lock. Whether another's claim has run out is judged by how long we, by our own clock, have seen it unchanged:
/// the times written in it come from clocks we know nothing about. The resource version keeps two from taking it at once.
/// </summary>
internal sealed class LeaseLock(IKubernetesClient client, LeaderElectionOptions options, TimeProvider time)
{
    private string? _observedVersion;
    private long _observedAt;

    public async Task<LeaseAttempt> TryAcquireOrRenewAsync(CancellationToken cancellationToken)
    {
        var lease = await client.GetAsync<V1Lease>(options.Key, cancellationToken);
        if (lease is not null)
        {
            Observe(lease);
            if (!IsOurs(lease) && !HasRunOut(lease))
            {
                return LeaseAttempt.HeldByOther;
            }
        }

        try
        {
            Observe(lease is null
                ? await client.CreateAsync(Claim(new V1Lease { Metadata = new() { Namespace = options.Namespace, Name = options.LeaseName } }), cancellationToken)
                : await client.UpdateAsync(Claim(lease), cancellationToken));
            return LeaseAttempt.Held;
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            return LeaseAttempt.Contended;
        }
    }

    /// <summary>Gives the lease up, if it is ours, so that another need not wait for it to run out.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var lease = await client.GetAsync<V1Lease>(options.Key, cancellationToken);
        if (lease is null || !IsOurs(lease))
        {
            return;
        }

        var now = time.GetUtcNow();
        var spec = lease.Spec! with { HolderIdentity = "", LeaseDurationSeconds = 1, RenewTime = now, AcquireTime = now };
        try
        {
            await client.UpdateAsync(lease with { Spec = spec }, cancellationToken);
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            // Another has taken it already.
        }
    }

    private V1Lease Claim(V1Lease lease)
    {
        var now = time.GetUtcNow();
        var spec = lease.Spec ?? new();
        var transitions = spec.LeaseTransitions ?? 0;
        return lease with
        {
            Spec = IsOurs(lease)
                ? spec with { RenewTime = now, LeaseDurationSeconds = options.LeaseDurationSeconds }
                : new()
                {
                    HolderIdentity = options.Identity,
                    LeaseDurationSeconds = options.LeaseDurationSeconds,
                    AcquireTime = now,
                    RenewTime = now,
                    LeaseTransitions = lease.Metadata.ResourceVersion is null ? 0 : transitions + 1,
                },
        };
    }

    private void Observe(V1Lease lease)
    {
        if (!string.Equals(_observedVersion, lease.Metadata.ResourceVersion, StringComparison.Ordinal))
        {
            (_observedVersion, _observedAt) = (lease.Metadata.ResourceVersion, time.GetTimestamp());
        }
    }

    private bool IsOurs(V1Lease lease) => string.Equals(lease.Spec?.HolderIdentity, options.Identity, StringComparison.Ordinal);

    private bool HasRunOut(V1Lease lease) =>
        string.IsNullOrEmpty(lease.Spec?.HolderIdentity)
        || time.GetElapsedTime(_observedAt) > TimeSpan.FromSeconds(lease.Spec.LeaseDurationSeconds ?? options.LeaseDurationSeconds);
}
