namespace LiveOps.Mixer.Hls;

/// <summary>A CMAF segment of one fragment: styp, moof, mdat. All frames have the length that the init segment names.</summary>
internal static class MediaFragment
{
    /// <param name="mp4">Is cleared first and holds the segment after.</param>
    /// <param name="sequence">Number of the fragment, from 1.</param>
    /// <param name="decodeTime">When the first frame begins, in samples from the session's origin.</param>
    /// <param name="sizes">Bytes of each frame.</param>
    /// <param name="data">The frames, one after the other.</param>
    public static void Write(Mp4Writer mp4, uint sequence, long decodeTime, ReadOnlySpan<int> sizes, ReadOnlySpan<byte> data)
    {
        const uint baseIsMoof = 0x020000, dataOffsetPresent = 0x01, sizesPresent = 0x200;
        mp4.Clear();
        var styp = mp4.Begin("styp");
        mp4.Text("msdh");
        mp4.U32(0);
        mp4.Text("msdhmsixcmfs");
        mp4.End(styp);

        var moof = mp4.Begin("moof");
        var mfhd = mp4.Begin("mfhd", 0, 0);
        mp4.U32(sequence);
        mp4.End(mfhd);
        var traf = mp4.Begin("traf");
        var tfhd = mp4.Begin("tfhd", 0, baseIsMoof);
        mp4.U32(1);
        mp4.End(tfhd);
        var tfdt = mp4.Begin("tfdt", 1, 0);
        mp4.U64((ulong)decodeTime);
        mp4.End(tfdt);
        var trun = mp4.Begin("trun", 0, dataOffsetPresent | sizesPresent);
        mp4.U32((uint)sizes.Length);
        var dataOffset = mp4.Length;
        mp4.U32(0);
        foreach (var size in sizes)
        {
            mp4.U32((uint)size);
        }

        mp4.End(trun);
        mp4.End(traf);
        mp4.End(moof);
        var mdat = mp4.Begin("mdat");
        mp4.PatchU32(dataOffset, (uint)(mp4.Length - moof));
        mp4.Bytes(data);
        mp4.End(mdat);
    }
}
