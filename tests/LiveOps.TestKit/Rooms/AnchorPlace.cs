namespace LiveOps.TestKit.Rooms;

/// <summary>Where anchors of a room speak now.</summary>
/// <param name="Janus">WebSocket address of the bridge.</param>
/// <param name="ApiSecret">The bridge's.</param>
/// <param name="RoomId">The AudioBridge room.</param>
/// <param name="Pin">The AudioBridge room's.</param>
public sealed record AnchorPlace(Uri Janus, string ApiSecret, long RoomId, string Pin);
