using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Rooms;

/// <summary>How far one reconciliation got with a room that is to be on air.</summary>
internal sealed record RoomProgress
{
    private static readonly Finding s_waiting = Finding.Unknown(RoomReason.Waiting, "waits for the steps before it");

    /// <summary>Null where all is well with the room's pin Secret.</summary>
    public Finding? Pin { get; init; }

    public Finding Scheduled { get; init; } = s_waiting;

    public Finding BridgeReady { get; init; } = s_waiting;

    public Finding MixReady { get; init; } = s_waiting;

    public Finding Forwarding { get; init; } = s_waiting;

    public RoomSession? Session { get; init; }

    /// <summary>namespace/name.</summary>
    public string? BridgeNode { get; init; }

    /// <summary>namespace/name.</summary>
    public string? MixerNode { get; init; }

    public long? RoomId { get; init; }

    public long? StreamId { get; init; }

    public Mix? Mix { get; init; }

    public int? Anchors { get; init; }

    /// <summary>The first step that is not done, or null: the room is on air.</summary>
    public Finding? Obstacle =>
        !BridgeReady.IsTrue || !MixReady.IsTrue || !Forwarding.IsTrue
            ? new[] { Pin, Scheduled, BridgeReady, MixReady, Forwarding }.FirstOrDefault(step => step is { IsTrue: false })
            : null;
}
