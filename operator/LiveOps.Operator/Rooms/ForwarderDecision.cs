namespace LiveOps.Operator.Rooms;

/// <summary>Which forwarders of a room stay.</summary>
/// <param name="Keep">The one that is right, or null: it has to be started.</param>
/// <param name="Stop">Those that have to go, by stream id.</param>
internal sealed record ForwarderDecision(long? Keep, IReadOnlyList<long> Stop);
