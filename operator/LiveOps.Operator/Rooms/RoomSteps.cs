using LiveOps.Operator.Rooms.Moving;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Runs the steps on the nodes for a room that is placed.</summary>
internal sealed class RoomSteps(RoomMedia media, SessionStore sessions, MoveStore moves)
{
    /// <summary>Whether the room's time on air is not in its status yet.</summary>
    public bool IsNew(LiveRoom room) => !string.Equals(room.Status?.Session, Session(room).Id, StringComparison.Ordinal);

    public RoomSession Session(LiveRoom room) => sessions.Enter(room);

    /// <summary>The room's session if it is in one; a room that waits for its first node has none yet.</summary>
    public RoomSession? KnownSession(LiveRoom room) => room.Status?.Session is null ? null : Session(room);

    /// <summary>Room ∥ mix, then the forwarder between them.</summary>
    public async Task<RoomProgress> RunAsync(LiveRoom room, RoomPlace place, RoomProgress progress, CancellationToken cancellationToken)
    {
        var makingRoom = media.EnsureRoomAsync(room, place.Bridge, cancellationToken);
        var makingMix = media.EnsureMixAsync(room, place.Mixer.Node!, cancellationToken);
        await Task.WhenAll(makingRoom, makingMix);
        var (bridgeReady, bridgeRoom) = await makingRoom;
        var (mixReady, mix) = await makingMix;
        progress = progress with { BridgeReady = bridgeReady, MixReady = mixReady, RoomId = bridgeRoom?.Id ?? KnownRoomId(room, place), Mix = mix };
        if (bridgeRoom is not null && mix is not null)
        {
            var (forwarding, streamId) = await media.EnsureForwarderAsync(
                room, place.Bridge, bridgeRoom, [mix.Rtp, .. moves.OtherMix(room.Metadata.Uid!)], cancellationToken);
            progress = progress with { Forwarding = forwarding, StreamId = streamId };
        }

        var now = bridgeRoom is null ? null : place.Bridge.Node!.Bridge?.Inventory.Find(room.Metadata.Uid!) ?? bridgeRoom;
        return progress with { RoomId = now?.Id ?? progress.RoomId, Anchors = now?.Participants ?? 0, Session = Session(room) };
    }

    /// <summary>A room that cannot be reached keeps its id in the status: it is deterministic, and the node may return with it.</summary>
    private static long? KnownRoomId(LiveRoom room, RoomPlace place) =>
        string.Equals(room.Status?.Bridge?.Node, place.Bridge.Node!.Key.ToString(), StringComparison.Ordinal) ? room.Status?.Bridge?.RoomId : null;
}
