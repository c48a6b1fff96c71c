namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>The rooms, of this gateway or of all.</summary>
internal interface IRoomStore
{
    /// <summary>Applies a rule as one step; where others change the room meanwhile, the rule is applied again.</summary>
    ValueTask<RoomChange> ChangeAsync(RoomKey key, Func<CallRoom?, RoomChange> rule, CancellationToken cancellationToken);
}
