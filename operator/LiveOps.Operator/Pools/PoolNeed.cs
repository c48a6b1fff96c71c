using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>What is wanted of a pool at one moment.</summary>
/// <param name="Spec">As people have it.</param>
/// <param name="Waiting">Rooms that find no node, and that a node of this pool would do for.</param>
/// <param name="SurplusSince">As the decision before this one has it.</param>
internal sealed record PoolNeed(MediaPoolSpec Spec, int Waiting, DateTimeOffset? SurplusSince);
