using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>What the nodes are asked for on behalf of a room. Pure.</summary>
internal static class RoomRenderer
{
    public static BridgeRoomRequest Room(LiveRoom room) => new()
    {
        Uid = room.Metadata.Uid!,
        SamplingRate = room.Spec.Bridge.SamplingRate,
    };

    public static MixRequest Mix(LiveRoom room, MixDecision decision) => new()
    {
        Name = $"{room.Metadata.Namespace}/{room.Metadata.Name}",
        Session = decision.Session.Id,
        Timeline = new() { Origin = decision.Session.Origin, Epoch = decision.Session.Epoch, ResumeFrom = decision.ResumeFrom },
        Hls = room.Spec.Hls,
    };

    public static ForwarderTarget Forwarder(MixRtp rtp) => new()
    {
        Host = rtp.Address,
        Port = rtp.Port,
        Ssrc = rtp.Ssrc,
        PayloadType = rtp.PayloadType,
    };

    /// <summary>Path of the playlist at the gateway.</summary>
    public static string HlsPath(LiveRoom room) => $"/hls/{room.Metadata.Namespace}/{room.Metadata.Name}/index.m3u8";
}
