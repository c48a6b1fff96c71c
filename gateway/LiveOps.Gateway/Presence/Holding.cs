using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <summary>One connection's hold on a user's place in a room.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Entrant">Who holds it.</param>
/// <param name="Fence">
/// Fencing token: grows with each change of hands, in any room. A change that names an older one than the place has is refused, so
/// that who was replaced, perhaps without knowing it, can no longer do anything to its successor.
/// </param>
internal sealed record Holding(ObjectKey Room, Entrant Entrant, long Fence)
{
    public string UserId => Entrant.UserId;
}
