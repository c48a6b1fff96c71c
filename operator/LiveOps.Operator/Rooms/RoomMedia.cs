using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>The steps that put a placed room on air, each with what was found of it.</summary>
internal sealed class RoomMedia(MixApplier mixes, SessionStore sessions, NodeDirectory directory, IEventRecorder events, TimeProvider time)
{
    /// <summary>The AudioBridge room; one that the room was moved away from is removed where it can be.</summary>
    public async Task<(Finding Finding, BridgeRoom? Room)> EnsureRoomAsync(LiveRoom room, PlacedNode placed, CancellationToken cancellationToken)
    {
        var node = placed.Node!;
        try
        {
            var link = node.Bridge ?? throw new NodeException(NodeFailure.Unreachable, node.NoLinkReason);
            var (id, made) = await BridgeApplier.EnsureRoomAsync(link, RoomRenderer.Room(room), cancellationToken);
            if (placed.Left is { IsUp: true, Bridge: { } left })
            {
                await BridgeApplier.RemoveRoomAsync(left, room.Metadata.Uid!, cancellationToken);
            }

            var finding = Finding.True(RoomReason.RoomExists, $"room {id} exists on bridge {node.Key}");
            if (made && room.Status?.Phase is RoomPhase.OnAir or RoomPhase.Recovering)
            {
                events.Record(room, EventType.Normal, RoomReason.RoomCreated, $"made room {id} anew on bridge {node.Key}");
            }

            return (finding, link.Inventory.Find(room.Metadata.Uid!));
        }
        catch (NodeException e)
        {
            return (RoomFailures.OfBridge(e, node), null);
        }
    }

    /// <summary>The mix.</summary>
    public async Task<(Finding Finding, Mix? Mix)> EnsureMixAsync(LiveRoom room, LiveNode node, CancellationToken cancellationToken)
    {
        try
        {
            var link = node.Mixer ?? throw new NodeException(NodeFailure.Unreachable, node.NoLinkReason);
            if (!link.State.IsUp)
            {
                throw new NodeException(NodeFailure.Unreachable, link.State.Detail);
            }

            var (mix, begun) = await mixes.EnsureMixAsync(link, room, LostAt(room, node), cancellationToken);
            if (begun && mix.Epoch > 0)
            {
                events.Record(room, EventType.Normal, RoomReason.MixStarted, $"began the mix anew on mixer {node.Key} (epoch {mix.Epoch})");
            }

            return (Finding.True(RoomReason.MixLive, $"the mix is live on mixer {node.Key}"), mix);
        }
        catch (NodeException e)
        {
            return (RoomFailures.OfMixer(e, node), null);
        }
    }

    /// <summary>The forwarder from the one to the other, and to a mix that is to take over. A room that turns out to be gone is made again, once.</summary>
    public async Task<(Finding Finding, long? StreamId)> EnsureForwarderAsync(
        LiveRoom room, PlacedNode placed, BridgeRoom bridgeRoom, IReadOnlyList<MixRtp> mixes, CancellationToken cancellationToken)
    {
        var link = placed.Node!.Bridge!;
        IReadOnlyList<ForwarderTarget> targets = [.. mixes.Select(RoomRenderer.Forwarder)];
        try
        {
            var (streamId, repairs) = await BridgeApplier.EnsureForwardersAsync(
                link, bridgeRoom, targets, room.Status?.Bridge?.StreamId, cancellationToken);
            if (streamId is null && (await EnsureRoomAsync(room, placed, cancellationToken)).Room is { } again)
            {
                (streamId, repairs) = await BridgeApplier.EnsureForwardersAsync(link, again, targets, null, cancellationToken);
            }

            if (streamId is null)
            {
                return (Finding.False(RoomReason.BridgeRefused, $"bridge {link.Node} has lost the room it just made"), null);
            }

            if (repairs > 0 && room.Status?.Phase is RoomPhase.OnAir or RoomPhase.Recovering)
            {
                events.Record(room, EventType.Normal, RoomReason.ForwarderRepaired, $"forwarder {streamId} on bridge {link.Node} is the only one to {mixes[0].EndPoint}");
            }

            return (Finding.True(RoomReason.Forwarding, $"forwarder {streamId} sends to {mixes[0].EndPoint}"), streamId);
        }
        catch (NodeException e)
        {
            return (RoomFailures.OfBridge(e, placed.Node), null);
        }
    }

    /// <summary>When listeners ceased to get new segments, if this node has to begin the mix anew.</summary>
    private DateTimeOffset LostAt(LiveRoom room, LiveNode node)
    {
        var session = sessions.Enter(room);
        var now = time.GetUtcNow();
        if (session.Mixer is { } before && before != node.Key)
        {
            return directory.Find(before)?.DownSince ?? now;
        }

        var restarted = session.MixerInstance is { } instance
            && !string.Equals(instance, node.Link?.State.Instance, StringComparison.Ordinal);
        return restarted ? node.LostAt ?? now : now;
    }
}
