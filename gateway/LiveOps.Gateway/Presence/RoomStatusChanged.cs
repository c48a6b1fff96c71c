using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <param name="Room">Which room.</param>
/// <param name="Members">Who is active in it now.</param>
internal sealed record RoomStatusChanged(ObjectKey Room, IReadOnlyList<RoomMember> Members);
