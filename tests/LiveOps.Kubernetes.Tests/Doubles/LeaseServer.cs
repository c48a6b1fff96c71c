using System.Net;
using LiveOps.Kubernetes.Api;
using NSubstitute;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>Holds one Lease with optimistic concurrency, for several electors on a clock of the test's; can be unreachable to one of them.</summary>
internal sealed class LeaseServer
{
    private readonly Lock _gate = new();
    private int _version;

    public V1Lease? Lease { get; private set; }

    public int Writes => _version;

    public IKubernetesClient ClientFor(Func<bool> isReachable)
    {
        var client = Substitute.For<IKubernetesClient>();
        client.GetAsync<V1Lease>(default, default).ReturnsForAnyArgs(_ => Reach(isReachable, () => Lease));
        client.CreateAsync<V1Lease>(default!, default).ReturnsForAnyArgs(c => Reach(isReachable, () => Write((V1Lease)c[0])));
        client.UpdateAsync<V1Lease>(default!, default).ReturnsForAnyArgs(c => Reach(isReachable, () => Write((V1Lease)c[0])));
        return client;
    }

    private static async Task<T> Reach<T>(Func<bool> isReachable, Func<T> call)
    {
        await Task.Yield();
        return isReachable() ? call() : throw new HttpRequestException("unreachable");
    }

    private V1Lease Write(V1Lease lease)
    {
        lock (_gate)
        {
            if (!string.Equals(lease.Metadata.ResourceVersion, Lease?.Metadata.ResourceVersion, StringComparison.Ordinal))
            {
                throw new KubernetesApiException(HttpStatusCode.Conflict, new() { Code = 409, Reason = "Conflict" }, "PUT lease");
            }

            return Lease = lease with { Metadata = lease.Metadata with { ResourceVersion = $"{++_version}" } };
        }
    }
}
