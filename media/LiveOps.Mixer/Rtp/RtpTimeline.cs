namespace LiveOps.Mixer.Rtp;

/// <summary>
/// Turns RTP timestamps, which wrap, into frame numbers, which do not, and tells when a sender has begun a new timeline: a run of
/// packets that follow each other but not what came before (RFC 3550 appendix A.1 does the same with two packets).
/// </summary>
internal sealed class RtpTimeline
{
    private const int PacketsToBelieve = 3;
    private uint _timestamp;
    private long _number;
    private ushort _expectedSequence;
    private uint _expectedTimestamp;
    private int _run;

    /// <summary>The frame number of a timestamp; false where it lies between frames of the present timeline.</summary>
    public bool TryNumber(uint timestamp, out long number)
    {
        var distance = (int)(timestamp - _timestamp);
        number = _number + distance / OpusFrame.Samples;
        return distance % OpusFrame.Samples == 0;
    }

    public void Begin(uint timestamp, long number)
    {
        _timestamp = timestamp;
        _number = number;
        _run = 0;
    }

    /// <summary>The packet belonged here: wrapping is reckoned from it, and a run of strangers has ended.</summary>
    public void Accept(uint timestamp, long number)
    {
        if (number > _number)
        {
            _timestamp = timestamp;
            _number = number;
        }

        _run = 0;
    }

    /// <summary>The packet did not belong here. True when it is the last of a run long enough to be a new timeline.</summary>
    public bool Suspect(ushort sequence, uint timestamp, int frames)
    {
        _run = sequence == _expectedSequence && timestamp == _expectedTimestamp ? _run + 1 : 1;
        _expectedSequence = (ushort)(sequence + 1);
        _expectedTimestamp = timestamp + (uint)(frames * OpusFrame.Samples);
        return _run >= PacketsToBelieve;
    }
}
