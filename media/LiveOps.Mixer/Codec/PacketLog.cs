namespace LiveOps.Mixer.Codec;

/// <summary>The packets that an encoder may yet have to be given again, in order, in one buffer.</summary>
internal sealed class PacketLog(long first)
{
    private byte[] _bytes = new byte[8192];
    private int[] _ends = new int[128];
    private int _count;

    public long First { get; private set; } = first;

    public long End => First + _count;

    public ReadOnlySpan<byte> this[long packet]
    {
        get
        {
            var index = checked((int)(packet - First));
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    public void Add(ReadOnlySpan<byte> packet)
    {
        var start = _count == 0 ? 0 : _ends[_count - 1];
        if (start + packet.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (start + packet.Length));
        }

        if (_count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _count);
        }

        packet.CopyTo(_bytes.AsSpan(start));
        _ends[_count++] = start + packet.Length;
    }

    /// <summary>Forgets the packets before <paramref name="packet"/>. Moves the rest, so call it once for many packets.</summary>
    public void TrimTo(long packet)
    {
        var trimmed = (int)Math.Clamp(packet - First, 0, _count);
        if (trimmed == 0)
        {
            return;
        }

        var cut = _ends[trimmed - 1];
        _bytes.AsSpan(cut, _ends[_count - 1] - cut).CopyTo(_bytes);
        _count -= trimmed;
        for (var i = 0; i < _count; i++)
        {
            _ends[i] = _ends[i + trimmed] - cut;
        }

        First += trimmed;
    }
}
