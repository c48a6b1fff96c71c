using System.Collections.Concurrent;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Edge;

/// <summary>All rooms by namespace/name, kept up to date by the watch.</summary>
internal sealed class EdgeRooms : IHostedService
{
    private const string EarlierPrefix = "rooms/";
    private readonly ConcurrentDictionary<string, EdgeRoom> _rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EdgeRoom>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly IInformer<LiveRoom> _informer;
    private readonly Task _synced;
    private readonly PlaylistEnder _ender;
    private readonly TimeProvider _time;
    private readonly EdgeOptions _options;
    private readonly string _namespace;
    private IDisposable? _subscription;

    public EdgeRooms(IInformer<LiveRoom> informer, PlaylistEnder ender, TimeProvider time, IOptions<EdgeOptions> options, IOptions<GatewayOptions> gateway)
    {
        (_informer, _ender, _time, _options, _namespace) = (informer, ender, time, options.Value, gateway.Value.Namespace);
        _synced = informer.WaitForSyncAsync();
        _bySpan = _rooms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All rooms there were at start are known.</summary>
    public bool IsComplete => _synced.IsCompletedSuccessfully;

    /// <summary>Finds a room without making a string of its name: this runs for every request of every listener.</summary>
    public EdgeRoom? Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var room) ? room : null;

    /// <summary>The room of a key at the earlier system's path, <c>/hls/rooms/{room}/enc.key</c>.</summary>
    public EdgeRoom? FindEarlier(in HlsPath file) =>
        file.File == HlsFile.Key && file.Room.StartsWith(EarlierPrefix, StringComparison.Ordinal) ? Find($"{_namespace}/{file.Room[EarlierPrefix.Length..]}") : null;

    /// <summary>Rooms that have listeners at this gateway now.</summary>
    public IEnumerable<EdgeRoom> Heard() => _rooms.Where(entry => entry.Key == entry.Value.Name && entry.Value.Listeners.Count > 0).Select(entry => entry.Value);

    /// <summary>Every stream that may be read now, ended ones included.</summary>
    public IEnumerable<EdgeStream> Streams() =>
        _rooms.Where(entry => entry.Key == entry.Value.Name).SelectMany(entry => new[] { entry.Value.Stream, entry.Value.Ended }).OfType<EdgeStream>();

    /// <summary>Listeners of all rooms at this gateway now.</summary>
    public long CountListeners() => Heard().Sum(room => room.Listeners.Count);

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
        _rooms.TryAdd(AliasOf(name), room);
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
            Forget(room);
            return;
        }

        var timer = _time.CreateTimer(
            _ =>
            {
                if (_informer.Get(ObjectKey.Parse(room.Name)) is null)
                {
                    Forget(room);
                }
            },
            null,
            TimeSpan.FromMinutes(_options.EndedMinutes),
            Timeout.InfiniteTimeSpan);
        room.KeepUntil(timer);
    }

    private void Forget(EdgeRoom room)
    {
        _rooms.TryRemove(KeyValuePair.Create(room.Name, room));
        _rooms.TryRemove(KeyValuePair.Create(AliasOf(room.Name), room));
    }

    /// <summary>The same with the room's id for its name.</summary>
    private static string AliasOf(string name)
    {
        var key = ObjectKey.Parse(name);
        return $"{key.Namespace}/{RoomIds.IdOf(key.Name)}";
    }
}
