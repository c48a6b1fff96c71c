using System.Net.Sockets;

namespace LiveOps.Janus.Transport;

/// <summary>
/// A socket's stream that moves many small frames with few system calls: reads fetch all that has arrived, and writes between
/// <see cref="Hold"/> and <see cref="ReleaseAsync"/> leave together. One reader and one writer at a time. A read blocks its thread
/// until something arrives, and ends once the stream is disposed: see <see cref="WebSocketReader"/>.
/// </summary>
internal sealed class BatchingStream(Socket socket) : Stream
{
    private const int ReadBytes = 16 * 1024;

    private readonly NetworkStream _writes = new(socket, ownsSocket: true);
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

    /// <summary>What has arrived and was not read yet.</summary>
    public ReadOnlySpan<byte> Unread => _arrived.AsSpan(_start.._end);

    /// <summary>From now on what is written waits.</summary>
    public void Hold() => _holding = true;

    /// <summary>Sends what waits, and what is written from now on at once.</summary>
    public ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        _holding = false;
        var bytes = _heldBytes;
        _heldBytes = 0;
        return bytes == 0 ? ValueTask.CompletedTask : _writes.WriteAsync(_held.AsMemory(0, bytes), cancellationToken);
    }

    /// <summary>Is done when it returns.</summary>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(Read(buffer.Span));
        }
        catch (IOException exception)
        {
            return ValueTask.FromException<int>(exception);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_start == _end)
        {
            if (buffer.Length >= ReadBytes)
            {
                return Receive(buffer);
            }

            (_start, _end) = (0, Receive(_arrived));
        }

        return Take(buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_holding)
        {
            return _writes.WriteAsync(buffer, cancellationToken);
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

    public override Task FlushAsync(CancellationToken cancellationToken) => _holding ? Task.CompletedTask : _writes.FlushAsync(cancellationToken);

    public override void Flush() => _writes.Flush();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Unblock();
            _writes.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Sleeps in the kernel, not in the runtime's event loop: nobody is woken but the thread that reads.</summary>
    private int Receive(Span<byte> buffer)
    {
        try
        {
            socket.Poll(Timeout.InfiniteTimeSpan, SelectMode.SelectRead);
            return socket.Receive(buffer);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _arrived.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <summary>Ends a read that is under way, which closing alone would leave asleep.</summary>
    private void Unblock()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The peer was faster, or it is closed already: a read has ended by that.
        }
    }
}
