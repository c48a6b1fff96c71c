using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Which phase a room that is to be on air is in. Pure.</summary>
internal static class RoomPhaseRules
{
    public static RoomPhase Decide(RoomProgress progress, LiveRoomStatus? before) =>
        progress.Obstacle is null ? RoomPhase.OnAir
        : progress.Session is null && progress.Pin is not null ? RoomPhase.Failed
        : progress.Session is { } session && WasOnAir(before, session) ? RoomPhase.Recovering
        : progress.BridgeNode is null || progress.MixerNode is null ? RoomPhase.Scheduling
        : RoomPhase.Preparing;

    private static bool WasOnAir(LiveRoomStatus? before, RoomSession session) =>
        before?.Phase is RoomPhase.OnAir or RoomPhase.Recovering
        && (session.Begun || string.Equals(before.Session, session.Id, StringComparison.Ordinal));
}
