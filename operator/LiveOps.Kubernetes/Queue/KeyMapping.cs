using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Turns changes to one kind into keys of another, for instance a Pod's into its owner's.</summary>
internal sealed class KeyMapping<TSource, T>(IInformer<TSource> source, IKeySink<T> sink, Func<InformerEvent<TSource>, IEnumerable<ObjectKey>> map)
    : IHostedService, IDisposable
    where TSource : class, IKubernetesObject
    where T : class, IKubernetesObject
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = source.Subscribe(Enqueue);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();

    private void Enqueue(InformerEvent<TSource> change)
    {
        foreach (var key in map(change))
        {
            sink.Enqueue(key);
        }
    }
}
