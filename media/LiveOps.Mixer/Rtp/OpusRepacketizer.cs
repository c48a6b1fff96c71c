namespace LiveOps.Mixer.Rtp;

/// <summary>
/// Cuts an Opus packet into packets of 20 ms. A packet that lasts 20 ms passes as it is; a longer one is cut between its frames, which
/// cannot be done where one frame is longer than 20 ms or where 20 ms is no multiple of its length.
/// </summary>
internal sealed class OpusRepacketizer
{
    private readonly Range[] _frames = new Range[OpusPacket.MaxFrames];
    private readonly byte[] _packet = new byte[2 + 8 * (2 + 1275)];
    private int _framesPerUnit;

    /// <summary>Packets of 20 ms that the last <see cref="TryOpen"/> found.</summary>
    public int Count { get; private set; }

    public RtpDrop TryOpen(ReadOnlySpan<byte> packet)
    {
        Count = 0;
        var frames = OpusPacket.Parse(packet, _frames);
        if (frames == 0)
        {
            return RtpDrop.Opus;
        }

        var samples = new OpusToc(packet[0]).FrameSamples;
        _framesPerUnit = OpusFrame.Samples / samples;
        if (_framesPerUnit == 0 || frames % _framesPerUnit != 0)
        {
            return RtpDrop.Duration;
        }

        Count = frames / _framesPerUnit;
        return RtpDrop.None;
    }

    /// <summary>The packet of the given 20 ms, valid until the next call.</summary>
    public ReadOnlySpan<byte> Unit(ReadOnlySpan<byte> packet, int index)
    {
        if (Count == 1)
        {
            return packet;
        }

        var frames = _frames.AsSpan(index * _framesPerUnit, _framesPerUnit);
        var toc = new OpusToc(packet[0]);
        if (frames.Length == 1)
        {
            _packet[0] = toc.WithCode(0).Value;
            packet[frames[0]].CopyTo(_packet.AsSpan(1));
            return _packet.AsSpan(0, 1 + packet[frames[0]].Length);
        }

        _packet[0] = toc.WithCode(3).Value;
        _packet[1] = (byte)(0x80 | frames.Length);
        var length = 2;
        foreach (var frame in frames[..^1])
        {
            length += WriteSize(packet[frame].Length, _packet.AsSpan(length));
        }

        foreach (var frame in frames)
        {
            packet[frame].CopyTo(_packet.AsSpan(length));
            length += packet[frame].Length;
        }

        return _packet.AsSpan(0, length);
    }

    private static int WriteSize(int size, Span<byte> target)
    {
        if (size < 252)
        {
            target[0] = (byte)size;
            return 1;
        }

        target[0] = (byte)(252 + (size & 3));
        target[1] = (byte)((size - target[0]) >> 2);
        return 2;
    }
}
