using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Tells by Events and metrics what has changed from one status to the next.</summary>
internal sealed class RoomTelling(IEventRecorder events, RoomMetrics metrics)
{
    private static readonly string[] Steps =
        [RoomCondition.Scheduled, RoomCondition.BridgeReady, RoomCondition.MixReady, RoomCondition.Forwarding];

    public void Tell(LiveRoom room, LiveRoomStatus? before, LiveRoomStatus after)
    {
        metrics.Changed(room, before, after, Find(after, RoomCondition.Ready)?.Reason ?? "");
        if (after.Phase == RoomPhase.Recovering && before?.Phase == RoomPhase.OnAir)
        {
            events.Record(room, EventType.Warning, RoomReason.Recovering, Message(after, RoomCondition.Ready));
        }

        foreach (var type in Steps)
        {
            if (Find(after, type) is { Status: "False" } failed && !IsSame(Find(before, type), failed))
            {
                events.Record(room, EventType.Warning, failed.Reason, failed.Message);
            }
        }

        if (Find(after, RoomCondition.Stalled) is { Status: "True" } stalled && !IsSame(Find(before, RoomCondition.Stalled), stalled))
        {
            events.Record(room, EventType.Warning, stalled.Reason, stalled.Message);
        }

        if (after.Phase == RoomPhase.OnAir && before?.Phase != RoomPhase.OnAir)
        {
            events.Record(room, EventType.Normal, RoomReason.OnAir, Message(after, RoomCondition.Ready));
        }

        if (after.Phase == RoomPhase.Idle && before?.Session is not null)
        {
            events.Record(room, EventType.Normal, RoomReason.OffAir, "the room was taken off air");
        }
    }

    private static V1Condition? Find(LiveRoomStatus? status, string type) =>
        status?.Conditions?.FirstOrDefault(one => string.Equals(one.Type, type, StringComparison.Ordinal));

    private static string Message(LiveRoomStatus status, string type) => Find(status, type)?.Message ?? "";

    private static bool IsSame(V1Condition? before, V1Condition after) => before is not null
        && string.Equals(before.Status, after.Status, StringComparison.Ordinal)
        && string.Equals(before.Reason, after.Reason, StringComparison.Ordinal);
}
