using LiveOps.Operator.Tests.Doubles;
using LiveOps.Operator.Tests.RealMedia;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.Replicas;

/// <summary>All that nodes have of one room, as they say themselves.</summary>
/// <param name="Rooms">AudioBridge rooms.</param>
/// <param name="Forwarders">RTP forwarders of that room.</param>
/// <param name="Mixes">Mixes, with their epochs and SSRCs.</param>
internal sealed record Snapshot(string Rooms, string Forwarders, string Mixes)
{
    public static async Task<Snapshot> TakeAsync(Studio studio, LiveRoom room)
    {
        var rooms = await studio.RoomsAsync();
        var secret = RoomCredentials.Secret(studio.Janus.AdminKey, room.Metadata.Uid!);
        var forwarders = await studio.ForwardersAsync(room.Status!.Bridge!.RoomId!.Value, secret);
        var mixes = await studio.MixerApi.ListAsync(TestOperator.Token);
        return new(
            string.Join(' ', rooms.Select(one => $"{one.Room.Number}={one.Description}")),
            string.Join(' ', forwarders.Select(one => $"{one.StreamId}>{one.Ssrc}")),
            string.Join(' ', mixes.Select(one => $"{one.Uid}/{one.Session}/{one.Epoch}>{one.Rtp.Ssrc}")));
    }
}
