namespace LiveOps.Mixer.Rtp;

/// <summary>
/// What stands in for a missing frame. For up to 60 ms it is a frame of no bytes, at which an Opus decoder conceals the loss from what
/// it heard last (RFC 6716 section 4.4); after that, silence.
/// </summary>
internal sealed class Concealment
{
    private const int MaxConcealed = 3;
    private readonly byte[] _empty = new byte[1];
    private int _left;

    public void Heard(ReadOnlySpan<byte> frame)
    {
        var toc = new OpusToc(frame[0]);
        _empty[0] = toc.WithCode(0).Value;
        _left = toc.FrameSamples == OpusFrame.Samples ? MaxConcealed : 0;
    }

    public ReadOnlySpan<byte> Fill() => --_left >= 0 ? _empty : Silence();

    private ReadOnlySpan<byte> Silence()
    {
        _left = 0;
        return OpusFrame.Silence;
    }
}
