using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;

namespace LiveOps.Operator.Tests.Doubles;

/// <summary>A bridge whose rooms can be changed by hand, and that can be killed.</summary>
internal sealed class FakeBridge : IBridge
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (BridgeRoom Room, List<BridgeForwarder> Forwarders)> _rooms = [];
    private TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _streams;

    public string? Version => "Fake 1.0";

    public Task Closed => _closed.Task;

    public TimeSpan Silence => TimeSpan.Zero;

    public bool IsAlive { get; private set; } = true;

    public int Created { get; private set; }

    public int Forwarded { get; private set; }

    public IReadOnlyList<BridgeRoom> Rooms
    {
        get
        {
            lock (_gate)
            {
                return [.. _rooms.Values.Select(one => one.Room)];
            }
        }
    }

    public IReadOnlyList<BridgeForwarder> Forwarders
    {
        get
        {
            lock (_gate)
            {
                return [.. _rooms.Values.SelectMany(one => one.Forwarders)];
            }
        }
    }

    /// <summary>Closes every connection and loses every room.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            _rooms.Clear();
            IsAlive = false;
            _closed.TrySetResult();
        }
    }

    public void Restart()
    {
        lock (_gate)
        {
            _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            IsAlive = true;
        }
    }

    public void Put(BridgeRoom room) => With(() => _rooms[room.Id] = (room, []));

    public void Destroy(long roomId) => With(() => _rooms.Remove(roomId));

    public void Join(long roomId, int participants) => With(() => _rooms[roomId] = (_rooms[roomId].Room with { Participants = participants }, _rooms[roomId].Forwarders));

    public void StopForwarders(long roomId) => With(() => _rooms[roomId].Forwarders.Clear());

    public void DoubleForwarder(long roomId) => With(() => _rooms[roomId].Forwarders.Add(_rooms[roomId].Forwarders[0] with { StreamId = ++_streams }));

    public Task PingAsync(CancellationToken cancellationToken) => Answer(() => true);

    public Task<IReadOnlyList<BridgeRoom>> ListRoomsAsync(CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<BridgeRoom>>(() => [.. _rooms.Values.Select(one => one.Room)]);

    public Task<bool> CreateRoomAsync(long roomId, BridgeRoomRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Created++;
        return _rooms.TryAdd(roomId, (new() { Id = roomId, Description = BridgeRoom.Describe(request.Uid), SamplingRate = request.SamplingRate }, []));
    });

    public Task<bool> DestroyRoomAsync(long roomId, string uid, CancellationToken cancellationToken) => Answer(() => _rooms.Remove(roomId));

    public Task<IReadOnlyList<BridgeForwarder>?> ListForwardersAsync(long roomId, string uid, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<BridgeForwarder>?>(() => _rooms.TryGetValue(roomId, out var room) ? [.. room.Forwarders] : null);

    public Task<long?> StartForwarderAsync(long roomId, string uid, ForwarderTarget target, CancellationToken cancellationToken) => Answer<long?>(() =>
    {
        if (!_rooms.TryGetValue(roomId, out var room))
        {
            return null;
        }

        Forwarded++;
        room.Forwarders.Add(new() { StreamId = ++_streams, Target = target });
        return _streams;
    });

    public Task StopForwarderAsync(long roomId, string uid, long streamId, CancellationToken cancellationToken) =>
        Answer(() => _rooms.TryGetValue(roomId, out var room) ? room.Forwarders.RemoveAll(one => one.StreamId == streamId) : 0);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void With(Action change)
    {
        lock (_gate)
        {
            change();
        }
    }

    private async Task<T> Answer<T>(Func<T> answer)
    {
        await Task.Yield();
        lock (_gate)
        {
            return IsAlive ? answer() : throw new NodeException(NodeFailure.Unreachable, "killed");
        }
    }
}
