namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>The rooms of a gateway that is alone.</summary>
internal sealed class MemoryRoomStore : IRoomStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomKey, CallRoom> _rooms = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _rooms.Count;
            }
        }
    }

    public ValueTask<RoomChange> ChangeAsync(RoomKey key, Func<CallRoom?, RoomChange> rule, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var change = rule(_rooms.GetValueOrDefault(key));
            if (change is { Error: null, Room: { } room })
            {
                _rooms[key] = room;
            }
            else if (change.Error is null)
            {
                _rooms.Remove(key);
            }

            return ValueTask.FromResult(change);
        }
    }
}
