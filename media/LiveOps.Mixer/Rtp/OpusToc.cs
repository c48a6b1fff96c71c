namespace LiveOps.Mixer.Rtp;

/// <summary>The first byte of an Opus packet (RFC 6716 section 3.1).</summary>
internal readonly record struct OpusToc(byte Value)
{
    /// <summary>How many frames follow and how they are packed: 0 one, 1 two of equal size, 2 two, 3 any number.</summary>
    public int Code => Value & 3;

    public bool Stereo => (Value & 4) != 0;

    /// <summary>Length of one frame in samples at 48 kHz: 120 (2.5 ms) to 2880 (60 ms).</summary>
    public int FrameSamples
    {
        get
        {
            var config = Value >> 3;
            if (config < 12)
            {
                return (config & 3) == 3 ? 2880 : 480 << (config & 3);
            }

            return config < 16 ? 480 << (config & 1) : 120 << (config & 3);
        }
    }

    public OpusToc WithCode(int code) => new((byte)((Value & 0xFC) | code));
}
