using System.Buffers;

namespace LiveOps.Mixer.Codec;

/// <summary>
/// What one encoder process is given: pages of the packets in the log from its first on. Pages are long, because each one wakes the
/// process; only where a segment ends is a page cut early, so that long pages do not delay the segment.
/// </summary>
internal sealed class EncoderFeed
{
    private const int PageFrames = 25;
    private readonly ArrayBufferWriter<byte> _pages = new(4096);
    private readonly OggOpusWriter _ogg;
    private readonly PacketLog _log;
    private long _next;
    private long _flushed;
    private int _written;

    public EncoderFeed(PacketLog log, long first)
    {
        _log = log;
        _ogg = new OggOpusWriter(_pages);
        _next = _flushed = first;
    }

    /// <summary>Pages what the log holds, ending a page at <paramref name="cut"/>, and writes what the pipe takes.</summary>
    /// <returns>False when the process is gone.</returns>
    public bool Pump(FfmpegProcess process, long cut)
    {
        for (; _next < _log.End; _next++)
        {
            _ogg.Write(_log[_next]);
            if (_next + 1 - _flushed >= PageFrames || _next + 1 == cut)
            {
                _ogg.Flush();
                _flushed = _next + 1;
            }
        }

        while (_written < _pages.WrittenCount)
        {
            var count = process.Write(_pages.WrittenSpan[_written..]);
            if (count < 0)
            {
                return count == NativePipe.WouldBlock;
            }

            _written += count;
        }

        _pages.ResetWrittenCount();
        _written = 0;
        return true;
    }
}
