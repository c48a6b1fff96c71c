using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Makes what a room needs where it goes, and removes it from where it is not.</summary>
internal sealed class MovePreparation(MixApplier mixes, MoveStore moves, RoomLedger ledger, NodeDirectory directory, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <returns>Null once all is ready, else when to look again.</returns>
    /// <exception cref="NodeException">A node did not do what it was asked.</exception>
    public Task<TimeSpan?> PrepareAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken) =>
        move.Role == NodeRole.Bridge ? PrepareBridgeAsync(room, move, cancellationToken) : PrepareMixerAsync(room, move, cancellationToken);

    /// <summary>Removes what the other node of a move has of the room.</summary>
    /// <exception cref="NodeException">It did not do what it was asked; what stays is removed when it is next listed.</exception>
    public async Task ClearAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken)
    {
        var uid = room.Metadata.Uid!;
        if (directory.Find(move.Other) is not { IsUp: true } other)
        {
            return;
        }

        if (other.Bridge is { } bridge)
        {
            await BridgeApplier.RemoveRoomAsync(bridge, uid, cancellationToken);
        }
        else if (other.Mixer is { } mixer)
        {
            moves.Set(uid, moves.Get(uid) with { OtherMix = null });
            await EnsureForwardersAsync(room, cancellationToken);
            await MixApplier.RemoveMixAsync(mixer, uid, moved: true, cancellationToken);
        }
    }

    private async Task<TimeSpan?> PrepareBridgeAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken)
    {
        await BridgeApplier.EnsureRoomAsync(Bridge(move.To), RoomRenderer.Room(room), cancellationToken);
        if (directory.Find(move.From) is { IsUp: true, Bridge: { } from } && from.Inventory.Find(room.Metadata.Uid!) is { } left)
        {
            // Two that send to one mix would take turns there: the mixer lets another in only once this one is silent.
            moves.Set(room.Metadata.Uid!, moves.Get(room.Metadata.Uid!) with { Anchors = left.Participants });
            await BridgeApplier.StopForwardersAsync(from, left, cancellationToken);
        }

        return null;
    }

    private async Task<TimeSpan?> PrepareMixerAsync(LiveRoom room, RoomMove move, CancellationToken cancellationToken)
    {
        var uid = room.Metadata.Uid!;
        var link = directory.Find(move.To)?.Mixer ?? throw new NodeException(NodeFailure.Unreachable, $"mixer {move.To} is gone");
        var mix = await mixes.EnsureNextAsync(link, room, cancellationToken);
        if (moves.Get(uid).OtherMix?.Rtp != mix.Rtp)
        {
            moves.Set(uid, moves.Get(uid) with { OtherMix = mix, FirstSegment = null });
        }

        await EnsureForwardersAsync(room, cancellationToken);
        var next = await link.Mixer.ReadAsync(uid, cancellationToken) ?? throw new NodeException(NodeFailure.Refused, $"mixer {move.To} has lost the mix it just made");
        var first = moves.Get(uid).FirstSegment ?? next.NextMediaSequence;
        moves.Set(uid, moves.Get(uid) with { FirstSegment = first });
        var left = directory.Find(move.From)?.Drain?.Deadline - time.GetUtcNow();
        var missing = first + MoveRules.Overlap(room.Spec.Hls, left) - next.NextMediaSequence;
        return missing <= 0 ? null : LookAgain;
    }

    private async Task EnsureForwardersAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        var uid = room.Metadata.Uid!;
        var placement = ledger.Find(uid);
        if (placement is { Bridge: { } bridgeKey, Mixer: { } mixerKey }
            && directory.Find(mixerKey)?.Mixer?.Inventory.Find(uid) is { } mix
            && Bridge(bridgeKey) is var bridge && bridge.Inventory.Find(uid) is { } bridgeRoom)
        {
            IReadOnlyList<ForwarderTarget> targets = [.. moves.OtherMix(uid).Prepend(mix.Rtp).Select(RoomRenderer.Forwarder)];
            await BridgeApplier.EnsureForwardersAsync(bridge, bridgeRoom, targets, room.Status?.Bridge?.StreamId, cancellationToken);
        }
    }

    private BridgeLink Bridge(Kubernetes.Api.ObjectKey key) =>
        directory.Find(key)?.Bridge ?? throw new NodeException(NodeFailure.Unreachable, $"bridge {key} is gone");
}
