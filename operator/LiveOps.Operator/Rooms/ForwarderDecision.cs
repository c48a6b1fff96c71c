using LiveOps.Operator.Nodes.Bridges;

namespace LiveOps.Operator.Rooms;

/// <summary>Which forwarders of a room stay.</summary>
/// <param name="Keep">Those that are right, one for each target that has one.</param>
/// <param name="Start">Targets that have none.</param>
/// <param name="Stop">Those that have to go, by stream id.</param>
internal sealed record ForwarderDecision(
    IReadOnlyList<BridgeForwarder> Keep, IReadOnlyList<ForwarderTarget> Start, IReadOnlyList<long> Stop);
