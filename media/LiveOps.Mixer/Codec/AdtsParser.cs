namespace LiveOps.Mixer.Codec;

/// <summary>Cuts a byte stream into AAC frames by their ADTS headers (ISO 14496-3 annex 1.A.2). Bytes that are none are passed over.</summary>
internal sealed class AdtsParser
{
    private const int HeaderBytes = 7;
    private const int CrcBytes = 2;
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Bytes that belonged to no frame.</summary>
    public long Skipped { get; private set; }

    /// <summary>Where the next bytes may be put; <see cref="Advance"/> says how many were.</summary>
    public Span<byte> Free(int atLeast)
    {
        if (_buffer.Length - _end < atLeast)
        {
            var waiting = _buffer.AsSpan(_start, _end - _start);
            var target = waiting.Length + atLeast > _buffer.Length ? new byte[2 * (waiting.Length + atLeast)] : _buffer;
            waiting.CopyTo(target);
            (_buffer, _end, _start) = (target, waiting.Length, 0);
        }

        return _buffer.AsSpan(_end);
    }

    public void Advance(int count) => _end += count;

    public void Reset() => _start = _end = 0;

    /// <summary>The next raw AAC frame, valid until bytes are added.</summary>
    public bool TryRead(out ReadOnlySpan<byte> frame)
    {
        while (_end - _start >= HeaderBytes)
        {
            var header = _buffer.AsSpan(_start, _end - _start);
            var headerBytes = (header[1] & 1) != 0 ? HeaderBytes : HeaderBytes + CrcBytes;
            var length = ((header[3] & 3) << 11) | (header[4] << 3) | (header[5] >> 5);
            if (header[0] != 0xFF || (header[1] & 0xF6) != 0xF0 || length < headerBytes)
            {
                _start++;
                Skipped++;
                continue;
            }

            if (header.Length < length)
            {
                break;
            }

            frame = header[headerBytes..length];
            _start += length;
            return true;
        }

        frame = default;
        return false;
    }
}
