using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rooms;

/// <summary>
/// Reads Secrets by name and remembers them for a short time. A watch would need the right to read all Secrets, and a call
/// for each join would stop joins while the API server is away: then what was read last is used.
/// </summary>
internal sealed class SecretReader(IKubernetesClient client, TimeProvider time, ILogger<SecretReader> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private static readonly IReadOnlyDictionary<string, byte[]> Empty = new Dictionary<string, byte[]>(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ObjectKey, (IReadOnlyDictionary<string, byte[]> Data, long ReadAt)> _read = new();

    /// <summary>The Secret's entries; empty where there is no such Secret.</summary>
    /// <exception cref="HttpRequestException">The API server is away, and the Secret was never read.</exception>
    public async ValueTask<IReadOnlyDictionary<string, byte[]>> ReadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var known = _read.TryGetValue(key, out var entry);
        if (known && time.GetElapsedTime(entry.ReadAt) < Fresh)
        {
            return entry.Data;
        }

        try
        {
            var secret = await client.GetAsync<V1Secret>(key, cancellationToken);
            if (secret is null)
            {
                // Perhaps it is made in this moment: that there was none is not worth remembering.
                Forget(key);
                return Empty;
            }

            var data = secret.Data ?? Empty;
            _read[key] = (data, time.GetTimestamp());
            return data;
        }
        catch (Exception exception) when (known && exception is HttpRequestException or KubernetesApiException { StatusCode: >= System.Net.HttpStatusCode.InternalServerError })
        {
            RoomLog.SecretNotRead(logger, exception, key);
            return entry.Data;
        }
    }

    /// <summary>Has a Secret read anew: it was just written.</summary>
    public void Forget(ObjectKey key) => _read.TryRemove(key, out _);
}
