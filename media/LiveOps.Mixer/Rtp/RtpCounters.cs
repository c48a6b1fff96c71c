namespace LiveOps.Mixer.Rtp;

/// <summary>Packets by what became of them. Written by the media thread, read by anyone.</summary>
internal sealed class RtpCounters
{
    private readonly long[] _counts = new long[Enum.GetValues<RtpDrop>().Length];

    public void Count(RtpDrop drop) => Volatile.Write(ref _counts[(int)drop], _counts[(int)drop] + 1);

    public long Of(RtpDrop drop) => Volatile.Read(ref _counts[(int)drop]);
}
