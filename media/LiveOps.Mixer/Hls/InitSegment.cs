namespace LiveOps.Mixer.Hls;

/// <summary>The CMAF header of one audio track (ISO 23000-19 section 7.3.1): ftyp and moov, without samples.</summary>
internal static class InitSegment
{
    private const int TrackId = 1;
    private static readonly uint[] UnityMatrix = [0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000];

    public static byte[] Write(AudioFormat format)
    {
        var mp4 = new Mp4Writer();
        var ftyp = mp4.Begin("ftyp");
        mp4.Text("iso6");
        mp4.U32(1);
        mp4.Text("iso6cmfcmp41");
        mp4.End(ftyp);

        var moov = mp4.Begin("moov");
        MovieHeader(mp4);
        var trak = mp4.Begin("trak");
        TrackHeader(mp4);
        var mdia = mp4.Begin("mdia");
        MediaHeader(mp4);
        var minf = mp4.Begin("minf");
        MediaInformation(mp4, format);
        mp4.End(minf);
        mp4.End(mdia);
        mp4.End(trak);
        MovieExtends(mp4, format);
        mp4.End(moov);
        return mp4.Written.ToArray();
    }

    private static void MovieHeader(Mp4Writer mp4)
    {
        var mvhd = mp4.Begin("mvhd", 0, 0);
        mp4.Zeros(8);
        mp4.U32(SegmentGrid.SampleRate);
        mp4.U32(0);
        mp4.U32(0x00010000);
        mp4.U16(0x0100);
        mp4.Zeros(10);
        Matrix(mp4);
        mp4.Zeros(24);
        mp4.U32(TrackId + 1);
        mp4.End(mvhd);
    }

    private static void TrackHeader(Mp4Writer mp4)
    {
        const uint enabledInMovie = 3;
        var tkhd = mp4.Begin("tkhd", 0, enabledInMovie);
        mp4.Zeros(8);
        mp4.U32(TrackId);
        mp4.Zeros(4 + 4 + 8 + 2 + 2);
        mp4.U16(0x0100);
        mp4.Zeros(2);
        Matrix(mp4);
        mp4.Zeros(8);
        mp4.End(tkhd);
    }

    private static void MediaHeader(Mp4Writer mp4)
    {
        const ushort undetermined = 0x55C4;
        var mdhd = mp4.Begin("mdhd", 0, 0);
        mp4.Zeros(8);
        mp4.U32(SegmentGrid.SampleRate);
        mp4.U32(0);
        mp4.U16(undetermined);
        mp4.U16(0);
        mp4.End(mdhd);
        var hdlr = mp4.Begin("hdlr", 0, 0);
        mp4.U32(0);
        mp4.Text("soun");
        mp4.Zeros(12);
        mp4.Text("LiveOps\0");
        mp4.End(hdlr);
    }

    private static void MediaInformation(Mp4Writer mp4, AudioFormat format)
    {
        var smhd = mp4.Begin("smhd", 0, 0);
        mp4.U32(0);
        mp4.End(smhd);
        var dinf = mp4.Begin("dinf");
        var dref = mp4.Begin("dref", 0, 0);
        mp4.U32(1);
        mp4.End(mp4.Begin("url ", 0, 1));
        mp4.End(dref);
        mp4.End(dinf);

        var stbl = mp4.Begin("stbl");
        var stsd = mp4.Begin("stsd", 0, 0);
        mp4.U32(1);
        SampleEntry.Write(mp4, format);
        mp4.End(stsd);
        foreach (var (table, fields) in new[] { ("stts", 1), ("stsc", 1), ("stsz", 2), ("stco", 1) })
        {
            var box = mp4.Begin(table, 0, 0);
            mp4.Zeros(4 * fields);
            mp4.End(box);
        }

        mp4.End(stbl);
    }

    private static void MovieExtends(Mp4Writer mp4, AudioFormat format)
    {
        const uint dependsOnNothing = 0x02000000;
        var mvex = mp4.Begin("mvex");
        var trex = mp4.Begin("trex", 0, 0);
        mp4.U32(TrackId);
        mp4.U32(1);
        mp4.U32((uint)format.FrameSamples);
        mp4.U32(0);
        mp4.U32(dependsOnNothing);
        mp4.End(trex);
        mp4.End(mvex);
    }

    private static void Matrix(Mp4Writer mp4)
    {
        foreach (var value in UnityMatrix)
        {
            mp4.U32(value);
        }
    }
}
