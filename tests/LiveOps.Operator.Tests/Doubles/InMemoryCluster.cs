using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Tests.Doubles;

/// <summary>
/// An API server in memory, for what a real one cannot be made to do: conflicts on demand, thousands of objects, no delay. It keeps
/// resource versions, generations, finalizers and the status subresource; it validates nothing.
/// </summary>
internal sealed class InMemoryCluster : IKubernetesClient
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Kind, ObjectKey Key), JsonObject> _objects = [];
    private readonly List<(string Kind, Channel<(WatchEventType, JsonObject)> Events)> _watches = [];
    private long _version = 1;

    /// <summary>Status writes so far, by object name.</summary>
    public Dictionary<string, int> StatusWrites { get; } = new(StringComparer.Ordinal);

    /// <summary>What deleted Pods are given to end in peace.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Called before each status write; true refuses it with a conflict.</summary>
    public Func<ObjectKey, bool>? Conflicts { get; set; }

    /// <summary>Called before each other patch; true refuses it with a conflict.</summary>
    public Func<ObjectKey, bool>? PatchConflicts { get; set; }

    public Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        lock (_gate)
        {
            return Task.FromResult(_objects.TryGetValue((Kind<T>(), key), out var found) ? Read<T>(found) : null);
        }
    }

    public Task<KubernetesList<T>> ListAsync<T>(ListOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        lock (_gate)
        {
            return Task.FromResult(new KubernetesList<T>([.. Matching<T>(options).Select(Read<T>)], _version.ToString()));
        }
    }

    public Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        lock (_gate)
        {
            var stored = Write(value);
            var key = ObjectKey.Of(value);
            if (_objects.ContainsKey((Kind<T>(), key)))
            {
                throw Refused(HttpStatusCode.Conflict, "AlreadyExists", key);
            }

            stored["metadata"]!["uid"] = Guid.NewGuid().ToString();
            stored["metadata"]!["generation"] = 1L;
            stored["metadata"]!["creationTimestamp"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
            Store_NeedsLock<T>(key, stored, WatchEventType.Added);
            return Task.FromResult(Read<T>(stored));
        }
    }

    public Task<T> UpdateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject =>
        throw new NotSupportedException();

    public Task<T> UpdateStatusAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject =>
        throw new NotSupportedException();

    public Task<T> PatchAsync<T>(ObjectKey key, V1Patch patch, string? subresource = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        lock (_gate)
        {
            if (!_objects.TryGetValue((Kind<T>(), key), out var before))
            {
                throw Refused(HttpStatusCode.NotFound, "NotFound", key);
            }

            var body = JsonSerializer.SerializeToNode(patch.Body, patch.Body.GetType(), KubernetesJson.Options)!.AsObject();
            var wanted = body["metadata"]?["resourceVersion"]?.GetValue<string>();
            var isStatus = subresource == "status";
            if ((wanted is not null && wanted != before["metadata"]!["resourceVersion"]!.GetValue<string>()) || (isStatus ? Conflicts : PatchConflicts)?.Invoke(key) == true)
            {
                throw Refused(HttpStatusCode.Conflict, "Conflict", key);
            }

            if (isStatus)
            {
                StatusWrites[key.Name] = StatusWrites.GetValueOrDefault(key.Name) + 1;
            }

            var after = before.DeepClone().AsObject();
            Merge(after, isStatus ? new JsonObject { ["status"] = body["status"]?.DeepClone() } : body);
            if (!JsonNode.DeepEquals(before["spec"], after["spec"]))
            {
                after["metadata"]!["generation"] = before["metadata"]!["generation"]!.GetValue<long>() + 1;
            }

            Finish_NeedsLock<T>(key, after);
            return Task.FromResult(Read<T>(after));
        }
    }

    public Task<bool> DeleteAsync<T>(ObjectKey key, DeleteOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        lock (_gate)
        {
            if (!_objects.TryGetValue((Kind<T>(), key), out var found))
            {
                return Task.FromResult(false);
            }

            var after = found.DeepClone().AsObject();
            after["metadata"]!["deletionTimestamp"] ??= TimeProvider.System.GetUtcNow().Add(Grace).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            after["metadata"]!["deletionGracePeriodSeconds"] = options?.GracePeriodSeconds ?? (long)Grace.TotalSeconds;
            Finish_NeedsLock<T>(key, after);
            return Task.FromResult(true);
        }
    }

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        var events = Channel.CreateUnbounded<(WatchEventType, JsonObject)>();
        lock (_gate)
        {
            foreach (var known in Matching<T>(options).Where(one => Version(one) > long.Parse(options.ResourceVersion ?? "0")))
            {
                events.Writer.TryWrite((WatchEventType.Added, known));
            }

            _watches.Add((Kind<T>(), events));
        }

        await foreach (var (type, value) in events.Reader.ReadAllAsync(cancellationToken))
        {
            if (Matches(value, options))
            {
                yield return new(type, Read<T>(value));
            }
        }
    }

    private static string Kind<T>() => typeof(T).Name;

    private static long Version(JsonObject value) => long.Parse(value["metadata"]!["resourceVersion"]!.GetValue<string>());

    private static T Read<T>(JsonObject value) => value.Deserialize<T>(KubernetesJson.Options)!;

    private static JsonObject Write<T>(T value) => JsonSerializer.SerializeToNode(value, KubernetesJson.Options)!.AsObject();

    private static KubernetesApiException Refused(HttpStatusCode code, string reason, ObjectKey key) =>
        new(code, new() { Code = (int)code, Reason = reason, Message = $"{key}: {reason}" }, "test");

    private static bool Matches(JsonObject value, ListOptions? options) =>
        (options?.Namespace is not { } ns || value["metadata"]!["namespace"]?.GetValue<string>() == ns)
        && (options?.LabelSelector is not { } label || value["metadata"]!["labels"]?[label] is not null);

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                target[name] ??= new JsonObject();
                Merge(target[name]!.AsObject(), inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }

    private IEnumerable<JsonObject> Matching<T>(ListOptions? options) =>
        _objects.Where(one => one.Key.Kind == Kind<T>() && Matches(one.Value, options)).Select(one => one.Value);

    private void Finish_NeedsLock<T>(ObjectKey key, JsonObject after)
    {
        var isGone = after["metadata"]!["deletionTimestamp"] is not null && after["metadata"]!["finalizers"] is not JsonArray { Count: > 0 };
        Store_NeedsLock<T>(key, after, isGone ? WatchEventType.Deleted : WatchEventType.Modified);
    }

    private void Store_NeedsLock<T>(ObjectKey key, JsonObject value, WatchEventType type)
    {
        value["metadata"]!["resourceVersion"] = (++_version).ToString();
        if (type == WatchEventType.Deleted)
        {
            _objects.Remove((Kind<T>(), key));
        }
        else
        {
            _objects[(Kind<T>(), key)] = value;
        }

        foreach (var (kind, events) in _watches.Where(watch => watch.Kind == Kind<T>()))
        {
            events.Writer.TryWrite((type, value));
        }
    }
}
