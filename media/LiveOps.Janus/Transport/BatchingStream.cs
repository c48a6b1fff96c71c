using System.Runtime.CompilerServices;

namespace LiveOps.Janus.Transport;

/// <summary>
/// A socket's stream that moves many small frames with few system calls: reads fetch all that has arrived, and writes between
/// <see cref="Hold"/> and <see cref="ReleaseAsync"/> leave together. One reader and one writer at a time.
/// </summary>
internal sealed class BatchingStream(Stream inner) : Stream
{
    private const int ReadBytes = 16 * 1024;

    private readonly byte[] _arrived = new byte[ReadBytes];
    private byte[] _held = new byte[4 * 1024];
    private int _start;
    private int _end;
    private int _heldBytes;
    private bool _holding;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether more has arrived than has been read.</summary>
    public bool HasUnread => Volatile.Read(ref _start) < Volatile.Read(ref _end);

    /// <summary>From now on what is written waits.</summary>
    public void Hold() => _holding = true;

    /// <summary>Sends what waits, and what is written from now on at once.</summary>
    public ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        _holding = false;
        var bytes = _heldBytes;
        _heldBytes = 0;
        return bytes == 0 ? ValueTask.CompletedTask : inner.WriteAsync(_held.AsMemory(0, bytes), cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        HasUnread || buffer.IsEmpty ? new(Take(buffer)) : FetchAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_holding)
        {
            return inner.WriteAsync(buffer, cancellationToken);
        }

        var needed = _heldBytes + buffer.Length;
        if (needed > _held.Length)
        {
            Array.Resize(ref _held, Math.Max(needed, 2 * _held.Length));
        }

        buffer.Span.CopyTo(_held.AsSpan(_heldBytes));
        _heldBytes = needed;
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _holding ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> FetchAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (buffer.Length >= ReadBytes)
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        var count = await inner.ReadAsync(_arrived, cancellationToken);
        Volatile.Write(ref _start, 0);
        Volatile.Write(ref _end, count);
        return Take(buffer);
    }

    private int Take(Memory<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _arrived.AsSpan(_start, count).CopyTo(buffer.Span);
        Volatile.Write(ref _start, _start + count);
        return count;
    }
}
