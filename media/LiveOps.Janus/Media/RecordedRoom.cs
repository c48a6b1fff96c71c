using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Media;

/// <summary>A room, and what it takes to forward from it.</summary>
/// <param name="Room">The room.</param>
/// <param name="Secret">The room's secret, where it has one.</param>
/// <param name="AdminKey">The plugin's <c>admin_key</c>, where it locks forwarding.</param>
public sealed record RecordedRoom(JanusId Room, string? Secret = null, string? AdminKey = null);
