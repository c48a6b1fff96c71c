using System.Buffers;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>Collects the fragments of one message in a pooled buffer that grows up to a limit and is kept for the next message.</summary>
internal sealed class MessageBuffer(int maxBytes) : IDisposable
{
    private const int FirstBytes = 8 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBytes, maxBytes));
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Space to receive into, never empty.</summary>
    /// <exception cref="JanusProtocolException">The message is larger than allowed.</exception>
    public Memory<byte> Free()
    {
        if (_length == _buffer.Length)
        {
            Grow();
        }

        return _buffer.AsMemory(_length);
    }

    public void Advance(int count) => _length += count;

    public void Clear() => _length = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Grow()
    {
        if (_length >= maxBytes)
        {
            throw new JanusProtocolException($"the server sent a frame of more than {maxBytes} bytes; raise MaxFrameBytes if that is expected");
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
