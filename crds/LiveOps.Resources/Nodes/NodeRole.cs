namespace LiveOps.Resources.Nodes;

public enum NodeRole
{
    /// <summary>Mixes anchors: WebRTC in, RTP out.</summary>
    Bridge,

    /// <summary>Makes HLS streams: RTP in, HLS out.</summary>
    Mixer,
}
