using System.Collections.Immutable;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Watch;

/// <summary>Hands events to handlers one after the other. The lock holds a new subscriber's first look and the events apart.</summary>
internal sealed class Subscribers<T>(InformerStore<T> store, ILogger logger) where T : class, IKubernetesObject
{
    private readonly Lock _gate = new();
    private ImmutableList<Subscription> _subscriptions = [];

    public IDisposable Add(Action<InformerEvent<T>> handler)
    {
        var subscription = new Subscription(this, handler);
        lock (_gate)
        {
            foreach (var value in store.Snapshot.Values)
            {
                Call(subscription, new(WatchEventType.Added, value, null));
            }

            _subscriptions = _subscriptions.Add(subscription);
        }

        return subscription;
    }

    public void Apply(WatchEvent<T> change)
    {
        lock (_gate)
        {
            if (store.Apply(change) is { } happened)
            {
                Publish(happened);
            }
        }
    }

    public void Replace(IReadOnlyList<T> listed)
    {
        lock (_gate)
        {
            foreach (var happened in store.Replace(listed))
            {
                Publish(happened);
            }
        }
    }

    private void Publish(InformerEvent<T> happened)
    {
        foreach (var subscription in _subscriptions)
        {
            Call(subscription, happened);
        }
    }

    private void Call(Subscription subscription, InformerEvent<T> happened)
    {
        try
        {
            subscription.Handler(happened);
        }
        catch (Exception e)
        {
            // One subscriber's fault must not cost the others, or the copy itself, this event.
            InformerLog.HandlerFailed(logger, e, happened.Type, ObjectKey.Of(happened.Object));
        }
    }

    private sealed class Subscription(Subscribers<T> owner, Action<InformerEvent<T>> handler) : IDisposable
    {
        public Action<InformerEvent<T>> Handler => handler;

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._subscriptions = owner._subscriptions.Remove(this);
            }
        }
    }
}
