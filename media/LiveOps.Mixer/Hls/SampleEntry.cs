namespace LiveOps.Mixer.Hls;

/// <summary>How the frames are to be decoded: <c>mp4a</c> with <c>esds</c> (ISO 14496-14), or <c>Opus</c> with <c>dOps</c>.</summary>
internal static class SampleEntry
{
    public static void Write(Mp4Writer mp4, AudioFormat format)
    {
        var entry = mp4.Begin(format.Codec == MixCodec.AAC ? "mp4a" : "Opus");
        mp4.Zeros(6);
        mp4.U16(1);
        mp4.Zeros(8);
        mp4.U16((ushort)format.Channels);
        mp4.U16(16);
        mp4.U32(0);
        mp4.U32((uint)SegmentGrid.SampleRate << 16);
        if (format.Codec == MixCodec.AAC)
        {
            ElementaryStream(mp4, format);
        }
        else
        {
            OpusSpecific(mp4, format);
        }

        mp4.End(entry);
    }

    private static void ElementaryStream(Mp4Writer mp4, AudioFormat format)
    {
        const byte esDescriptor = 3, decoderConfig = 4, decoderSpecific = 5, syncLayer = 6;
        const byte mpeg4Audio = 0x40, audioStream = 0x15, lowComplexity = 2, index48000 = 3;
        var esds = mp4.Begin("esds", 0, 0);
        mp4.Bytes([esDescriptor, 25, 0, 1, 0]);
        mp4.Bytes([decoderConfig, 17, mpeg4Audio, audioStream, 0, 0, 0]);
        mp4.U32(format.Bitrate);
        mp4.U32(format.Bitrate);
        var config = (lowComplexity << 11) | (index48000 << 7) | (format.Channels << 3);
        mp4.Bytes([decoderSpecific, 2, (byte)(config >> 8), (byte)config]);
        mp4.Bytes([syncLayer, 1, 2]);
        mp4.End(esds);
    }

    /// <summary>Encapsulation of Opus in ISO Base Media File Format, section 4.3.2.</summary>
    private static void OpusSpecific(Mp4Writer mp4, AudioFormat format)
    {
        var box = mp4.Begin("dOps");
        mp4.U8(0);
        mp4.U8((byte)format.Channels);
        mp4.U16(0);
        mp4.U32(SegmentGrid.SampleRate);
        mp4.U16(0);
        mp4.U8(0);
        mp4.End(box);
    }
}
