using System.Net;
using System.Text.Json;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Watch;

/// <summary>
/// Keeps the copy: (1) list, (2) watch from the list's version, (3) when the watch ends or breaks, watch again from the last
/// version seen, (4) when that version is no longer kept, list again and tell subscribers only the difference.
/// </summary>
internal sealed class Informer<T> : BackgroundService, IInformer<T> where T : class, IKubernetesObject
{
    /// <summary>A watch that held this long ended for reasons of its own, not because the server is in trouble.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private static readonly string Kind = ResourcePath<T>.PluralName;

    private readonly IKubernetesClient _client;
    private readonly InformerOptions<T> _options;
    private readonly InformerMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<Informer<T>> _logger;
    private readonly InformerStore<T> _store = new();
    private readonly Subscribers<T> _subscribers;
    private readonly Backoff _backoff;
    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Last version seen; null asks for a list.</summary>
    private string? _resourceVersion;

    public Informer(IKubernetesClient client, InformerOptions<T> options, InformerMetrics metrics, TimeProvider time, ILogger<Informer<T>> logger)
    {
        (_client, _options, _metrics, _time, _logger) = (client, options, metrics, time, logger);
        _subscribers = new Subscribers<T>(_store, logger);
        _backoff = new Backoff(options.FirstDelay, options.LongestDelay, Random.Shared);
        metrics.Observe(Kind, () => _store.Snapshot.Count);
    }

    public Task WaitForSyncAsync(CancellationToken cancellationToken = default) => _synced.Task.WaitAsync(cancellationToken);

    public T? Get(ObjectKey key) => _store.Snapshot.GetValueOrDefault(key);

    public IReadOnlyCollection<T> List() => new SnapshotView<T>(_store.Snapshot);

    public IDisposable Subscribe(Action<InformerEvent<T>> handler) => _subscribers.Add(handler);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _resourceVersion ??= await ListAsync(stoppingToken);
                await WatchAsync(_resourceVersion, stoppingToken);
            }
            catch (KubernetesApiException e) when (e.IsGone)
            {
                // (4) No delay unless it happens again before an event came: the list itself paces this.
                InformerLog.Expired(_logger, Kind);
                _resourceVersion = null;
                await PauseAsync(stoppingToken);
            }
            catch (KubernetesApiException e) when (_options.IsOptional && e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
            {
                InformerLog.NotServed(_logger, Kind, e.Message);
                _synced.TrySetResult();
                return;
            }
            catch (Exception e) when (e is KubernetesApiException or HttpRequestException or JsonException)
            {
                _metrics.Failed(Kind);
                var delay = _backoff.Next();
                InformerLog.Lost(_logger, e, Kind, delay);
                // What cannot be parsed would come again from the same version.
                _resourceVersion = e is JsonException ? null : _resourceVersion;
                await Task.Delay(delay, _time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var list = await _client.ListAsync<T>(_options.Scope, cancellationToken);
        _metrics.Listed(Kind);
        InformerLog.Listed(_logger, list.Items.Count, Kind, list.ResourceVersion);
        _subscribers.Replace(list.Items);
        _synced.TrySetResult();
        return list.ResourceVersion;
    }

    private async Task WatchAsync(string resourceVersion, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var isSettled = false;
        try
        {
            await foreach (var change in _client.WatchAsync<T>(_options.Scope with { ResourceVersion = resourceVersion }, cancellationToken))
            {
                isSettled = true;
                TakeOver(change);
            }
        }
        finally
        {
            isSettled |= _time.GetElapsedTime(began) > Settled;
            if (isSettled)
            {
                _backoff.Reset();
            }
        }

        InformerLog.Ended(_logger, Kind, _resourceVersion);
        if (!isSettled)
        {
            await PauseAsync(cancellationToken);
        }
    }

    private void TakeOver(WatchEvent<T> change)
    {
        _metrics.Received(Kind, change.Type);
        if (change.Type != WatchEventType.Bookmark)
        {
            _subscribers.Apply(change);
        }

        // Only now: an event that could not be taken over must come again.
        _resourceVersion = change.Object.Metadata.ResourceVersion ?? _resourceVersion;
    }

    // A server that ends every watch at once must not be asked in a tight loop.
    private Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(_backoff.Next(), _time, cancellationToken);
}
