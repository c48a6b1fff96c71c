using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>Where a room is to go, and why; or why nowhere.</summary>
/// <param name="Node">Null where no node fits.</param>
/// <param name="Explanation">Sentence for people.</param>
internal sealed record PlacementDecision(ObjectKey? Node, string Explanation);
