namespace LiveOps.Mixer.Rtp;

/// <summary>
/// Knows an encoder that is given digital silence, as a bridge's is while nobody speaks: it settles on one packet and repeats it for as
/// long as that lasts. What that packet decodes to lies 90 dB below full scale, and is not silence to the next encoder: FFmpeg's AAC encoder works on
/// it eight times as long as on real silence.
/// </summary>
internal sealed class Stillness
{
    /// <summary>Half a second. Steady tones, even those that fit into a packet a whole number of times, repeat one once at most.</summary>
    public const int Repeats = 25;

    /// <summary>Discontinuous transmission repeats packets of one or two bytes, and means the decoder's comfort noise.</summary>
    private const int LongestDtx = 2;

    /// <summary>Silence takes fewer bytes.</summary>
    private const int Longest = 200;

    private readonly byte[] _last = new byte[Longest];
    private int _length;
    private int _repeats;

    /// <summary>Whether this packet is one more of the same.</summary>
    public bool GoesOn(ReadOnlySpan<byte> packet)
    {
        if (packet.Length > LongestDtx && packet.SequenceEqual(_last.AsSpan(0, _length)))
        {
            _repeats = Math.Min(_repeats + 1, Repeats);
            return _repeats == Repeats;
        }

        _repeats = 0;
        _length = packet.Length <= Longest ? packet.Length : 0;
        packet[.._length].CopyTo(_last);
        return false;
    }
}
