using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Pools;

/// <summary>The next step of a pool, and why.</summary>
/// <param name="Node">The node concerned; null where nodes are added.</param>
/// <param name="Count">How many nodes to add.</param>
/// <param name="Reason">Sentence for people.</param>
/// <param name="SurplusSince">Since when one node fewer would do; null while all are needed.</param>
internal sealed record PoolDecision(PoolAction Action, ObjectKey? Node, int Count, string Reason, DateTimeOffset? SurplusSince);
