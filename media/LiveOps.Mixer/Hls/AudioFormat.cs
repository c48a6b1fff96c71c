namespace LiveOps.Mixer.Hls;

/// <summary>What the init segment says of the stream.</summary>
internal sealed record AudioFormat
{
    public required MixCodec Codec { get; init; }

    public required int Channels { get; init; }

    /// <summary>Bits per second, for players that ask; 0 where it is not known.</summary>
    public uint Bitrate { get; init; }

    public int FrameSamples => Codec == MixCodec.AAC ? Mixer.Codec.AacFrame.Samples : Rtp.OpusFrame.Samples;
}
