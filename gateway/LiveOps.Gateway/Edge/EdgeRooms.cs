using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Edge;

/// <summary>All rooms by namespace/name, kept up to date by the watch.</summary>
internal sealed class EdgeRooms : IHostedService
{
    private readonly ConcurrentDictionary<string, EdgeRoom> _rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EdgeRoom>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly IInformer<LiveRoom> _informer;
    private readonly Task _synced;
    private readonly PlaylistEnder _ender;
    private readonly TimeProvider _time;
    private readonly EdgeOptions _options;
    private IDisposable? _subscription;

    public EdgeRooms(IInformer<LiveRoom> informer, PlaylistEnder ender, TimeProvider time, IOptions<EdgeOptions> options)
    {
        (_informer, _ender, _time, _options) = (informer, ender, time, options.Value);
        _synced = informer.WaitForSyncAsync();
        _bySpan = _rooms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All rooms there were at start are known.</summary>
    public bool IsComplete => _synced.IsCompletedSuccessfully;

    /// <summary>Finds a room without making a string of its name: this runs for every request of every listener.</summary>
    public EdgeRoom? Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var room) ? room : null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = _informer.Subscribe(Follow);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void Follow(InformerEvent<LiveRoom> change)
    {
        var name = ObjectKey.Of(change.Object).ToString();
        var isDeleted = change.Type == WatchEventType.Deleted;
        if (isDeleted && !_rooms.ContainsKey(name))
        {
            return;
        }

        var room = _rooms.GetOrAdd(name, static (name, self) => new EdgeRoom(name, self._time, self._options), this);
        if (room.Apply(isDeleted ? null : change.Object) is { } ended)
        {
            _ender.End(room, ended);
        }

        if (isDeleted)
        {
            ForgetDeleted(room);
        }
    }

    /// <summary>A deleted room is forgotten once its last playlist need no longer be readable.</summary>
    private void ForgetDeleted(EdgeRoom room)
    {
        if (room.Ended is null)
        {
            _rooms.TryRemove(KeyValuePair.Create(room.Name, room));
            return;
        }

        var timer = _time.CreateTimer(
            _ =>
            {
                if (_informer.Get(ObjectKey.Parse(room.Name)) is null)
                {
                    _rooms.TryRemove(KeyValuePair.Create(room.Name, room));
                }
            },
            null,
            TimeSpan.FromMinutes(_options.EndedMinutes),
            Timeout.InfiniteTimeSpan);
        room.KeepUntil(timer);
    }
}
