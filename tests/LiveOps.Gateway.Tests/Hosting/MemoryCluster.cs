using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Tests.Hosting;

/// <summary>An API server that holds objects in memory: enough for informers and reads, and it can be switched off.</summary>
internal sealed class MemoryCluster : IKubernetesClient
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Type, ObjectKey), IKubernetesObject> _objects = [];
    private readonly List<(Type Type, Channel<(WatchEventType, IKubernetesObject)> Events)> _watches = [];

    /// <summary>While true every call fails as if the server were gone.</summary>
    public bool IsDown { get; set; }

    public void Put<T>(T value) where T : class, IKubernetesObject
    {
        lock (_lock)
        {
            var key = (typeof(T), ObjectKey.Of(value));
            var type = _objects.ContainsKey(key) ? WatchEventType.Modified : WatchEventType.Added;
            _objects[key] = value;
            Publish_NeedsLock(typeof(T), type, value);
        }
    }

    public void Remove<T>(ObjectKey key) where T : class, IKubernetesObject
    {
        lock (_lock)
        {
            if (_objects.Remove((typeof(T), key), out var value))
            {
                Publish_NeedsLock(typeof(T), WatchEventType.Deleted, value);
            }
        }
    }

    public Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        ThrowIfDown();
        lock (_lock)
        {
            return Task.FromResult(_objects.TryGetValue((typeof(T), key), out var value) ? (T)value : null);
        }
    }

    public Task<KubernetesList<T>> ListAsync<T>(ListOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        ThrowIfDown();
        lock (_lock)
        {
            return Task.FromResult(new KubernetesList<T>([.. _objects.Values.OfType<T>()], "1"));
        }
    }

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        ThrowIfDown();
        var events = Channel.CreateUnbounded<(WatchEventType, IKubernetesObject)>();
        lock (_lock)
        {
            // What changed between list and watch must not be lost; telling everything once more is allowed.
            foreach (var value in _objects.Values.OfType<T>())
            {
                events.Writer.TryWrite((WatchEventType.Modified, value));
            }

            _watches.Add((typeof(T), events));
        }

        await foreach (var (type, value) in events.Reader.ReadAllAsync(cancellationToken))
        {
            yield return new WatchEvent<T>(type, (T)value);
        }
    }

    public Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject => throw new NotSupportedException();

    public Task<T> UpdateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject => throw new NotSupportedException();

    public Task<T> UpdateStatusAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject => throw new NotSupportedException();

    public Task<T> PatchAsync<T>(ObjectKey key, V1Patch patch, string? subresource = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => throw new NotSupportedException();

    public Task<bool> DeleteAsync<T>(ObjectKey key, DeleteOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => throw new NotSupportedException();

    private void ThrowIfDown()
    {
        if (IsDown)
        {
            throw new HttpRequestException("the API server is down");
        }
    }

    private void Publish_NeedsLock(Type kind, WatchEventType type, IKubernetesObject value)
    {
        foreach (var watch in _watches.Where(watch => watch.Type == kind))
        {
            watch.Events.Writer.TryWrite((type, value));
        }
    }
}
