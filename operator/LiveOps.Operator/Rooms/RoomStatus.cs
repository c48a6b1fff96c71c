using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Renders a LiveRoom's status. Pure; equal findings give an equal status, so that nothing is written for nothing.</summary>
internal static class RoomStatus
{
    /// <summary>Status of a room that is to be on air.</summary>
    public static LiveRoomStatus OnAir(LiveRoom room, RoomProgress progress, DateTimeOffset now)
    {
        var phase = RoomPhaseRules.Decide(progress, room.Status);
        var conditions = new ConditionList(room.Status?.Conditions, room.Metadata.Generation, now);
        conditions.Set(RoomCondition.Ready, Ready(progress));
        conditions.Set(RoomCondition.Reconciling, Reconciling(progress, phase));
        conditions.Set(RoomCondition.Stalled, progress.Pin ?? NotStalled);
        conditions.Set(RoomCondition.Scheduled, progress.Scheduled);
        conditions.Set(RoomCondition.BridgeReady, progress.BridgeReady);
        conditions.Set(RoomCondition.MixReady, progress.MixReady);
        conditions.Set(RoomCondition.Forwarding, progress.Forwarding);
        return new()
        {
            Phase = phase,
            ObservedGeneration = room.Metadata.Generation,
            Conditions = conditions.Items,
            Session = progress.Session?.Id,
            OnAirSince = progress.Session?.Origin,
            Bridge = progress.BridgeNode is null ? null : new() { Node = progress.BridgeNode, RoomId = progress.RoomId, StreamId = progress.StreamId },
            Mixer = progress.MixerNode is null ? null : Mixer(progress),
            Playback = progress.Session is null ? null : new() { HlsPath = RoomRenderer.HlsPath(room) },
            Anchors = progress.Anchors is { } count ? new() { Count = count } : null,
        };
    }

    /// <summary>Status of a room that is off air, and was wanted so.</summary>
    public static LiveRoomStatus Idle(LiveRoom room, DateTimeOffset now)
    {
        var conditions = new ConditionList(room.Status?.Conditions, room.Metadata.Generation, now);
        conditions.Set(RoomCondition.Ready, Finding.True(RoomReason.Idle, "the room is off air, as wanted"));
        conditions.Set(RoomCondition.Reconciling, Finding.False(RoomReason.Idle, "nothing is to be done"));
        conditions.Set(RoomCondition.Stalled, NotStalled);
        return new() { Phase = RoomPhase.Idle, ObservedGeneration = room.Metadata.Generation, Conditions = conditions.Items };
    }

    /// <summary>Status of a room that is being taken off air; what there is stays told until it is gone.</summary>
    public static LiveRoomStatus Stopping(LiveRoom room, string message, DateTimeOffset now)
    {
        var conditions = new ConditionList(room.Status?.Conditions, room.Metadata.Generation, now);
        conditions.Set(RoomCondition.Ready, Finding.False(RoomReason.Stopping, message));
        conditions.Set(RoomCondition.Reconciling, Finding.True(RoomReason.Stopping, message));
        conditions.Set(RoomCondition.Stalled, NotStalled);
        return (room.Status ?? new()) with
        {
            Phase = RoomPhase.Stopping,
            ObservedGeneration = room.Metadata.Generation,
            Conditions = conditions.Items,
        };
    }

    private static Finding NotStalled { get; } = Finding.False(RoomReason.NotStalled, "nothing stands in the way");

    private static RoomMixerStatus Mixer(RoomProgress progress) => new()
    {
        Node = progress.MixerNode,
        Rtp = progress.Mix?.Rtp.EndPoint,
        Ssrc = progress.Mix?.Rtp.Ssrc,
        Epoch = progress.Session?.Epoch,
    };

    private static Finding Ready(RoomProgress progress) => progress switch
    {
        { Obstacle: { } obstacle } => Finding.False(obstacle.Reason, obstacle.Message),
        { Pin: { } pin } => Finding.False(pin.Reason, $"{pin.Message}; the room stays on air, but no anchor can join"),
        { Scheduled.IsTrue: false } => Finding.False(progress.Scheduled.Reason, progress.Scheduled.Message),
        _ => Finding.True(RoomReason.OnAir, $"on air: bridge {progress.BridgeNode}, mixer {progress.MixerNode}"),
    };

    private static Finding Reconciling(RoomProgress progress, RoomPhase phase) => phase switch
    {
        RoomPhase.OnAir => Finding.False(RoomReason.OnAir, "the room is on air"),
        RoomPhase.Failed => Finding.False(progress.Pin!.Reason, progress.Pin.Message),
        _ => Finding.True(phase == RoomPhase.Recovering ? RoomReason.Recovering : RoomReason.Progressing, progress.Obstacle!.Message),
    };
}
