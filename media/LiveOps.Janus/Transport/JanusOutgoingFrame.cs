using System.Buffers;

namespace LiveOps.Janus.Transport;

/// <summary>A request on its way out. Whoever holds it last disposes it, which gives its buffer back to the pool.</summary>
public sealed class JanusOutgoingFrame : IDisposable
{
    private readonly int _length;
    private byte[]? _rented;

    internal JanusOutgoingFrame(ReadOnlySpan<byte> utf8, JanusAddress address)
    {
        _rented = ArrayPool<byte>.Shared.Rent(utf8.Length);
        _length = utf8.Length;
        utf8.CopyTo(_rented);
        Address = address;
    }

    /// <summary>The request as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 => (_rented ?? throw new ObjectDisposedException(nameof(JanusOutgoingFrame))).AsMemory(0, _length);

    /// <summary>The session and handle it is for; they are also in the JSON.</summary>
    public JanusAddress Address { get; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
