using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Rooms;

/// <summary>How far one reconciliation got with a room that is to be on air.</summary>
internal sealed record RoomProgress
{
    private static readonly Finding Waiting = Finding.Unknown(RoomReason.Waiting, "waits for the steps before it");

    /// <summary>Null where all is well with the room's pin Secret.</summary>
    public Finding? Pin { get; init; }

    public Finding Scheduled { get; init; } = Waiting;

    public Finding BridgeReady { get; init; } = Waiting;

    public Finding MixReady { get; init; } = Waiting;

    public Finding Forwarding { get; init; } = Waiting;

    public RoomSession? Session { get; init; }

    /// <summary>namespace/name.</summary>
    public string? BridgeNode { get; init; }

    /// <summary>namespace/name.</summary>
    public string? MixerNode { get; init; }

    public long? RoomId { get; init; }

    public long? StreamId { get; init; }

    public Mix? Mix { get; init; }

    public int? Anchors { get; init; }

    /// <summary>Whether a node would not, or was too slow: nothing will tell when it would.</summary>
    public bool IsToBeAskedAgain => new[] { BridgeReady, MixReady, Forwarding }.Any(step =>
        step.Reason is RoomReason.BridgeRefused or RoomReason.MixerRefused or RoomReason.BridgeSlow or RoomReason.MixerSlow);

    /// <summary>What keeps the room from being on air: the pin, or the first step that is not done. Null: it is on air.</summary>
    public Finding? Obstacle
    {
        get
        {
            var step = new[] { Scheduled, BridgeReady, MixReady, Forwarding }.FirstOrDefault(one => !one.IsTrue);
            var isForwarding = BridgeReady.IsTrue && MixReady.IsTrue && Forwarding.IsTrue;
            return isForwarding || step is null ? null : Pin ?? step;
        }
    }
}
