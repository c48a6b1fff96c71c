using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>What a room's status means to the gateway.</summary>
internal static class RoomFacts
{
    /// <summary>
    /// Anchors may join: the room is on air, or has lost its mixer only. (A recovering room whose bridge is ready has
    /// anchors who speak; turning others away would be a fault of ours, not the room's.)
    /// </summary>
    public static bool IsJoinable(this LiveRoom room) =>
        room.Spec.State == RoomState.OnAir && room.Status is { Bridge.Node: not null } status &&
        (status.Phase == RoomPhase.OnAir || (status.Phase == RoomPhase.Recovering && status.IsTrue("BridgeReady")));

    /// <summary>
    /// The room is wanted on air. What it is at the moment does not count: a room that has failed comes back by itself, and
    /// anchors who were told that it had ended would not.
    /// </summary>
    public static bool IsLive(this LiveRoom room) => room.Metadata.DeletionTimestamp is null && room.Spec.State == RoomState.OnAir;

    /// <summary>When the room went on air; null off air.</summary>
    public static DateTimeOffset? OnAirSince(this LiveRoom room) =>
        room.Status is { Phase: RoomPhase.OnAir or RoomPhase.Recovering } status ? status.OnAirSince : null;

    private static bool IsTrue(this LiveRoomStatus status, string condition) =>
        status.Conditions?.Any(entry => entry.Type == condition && entry.Status == "True") == true;
}
