using System.Buffers;
using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Hls;

/// <summary>Gathers frames until their segment is complete, and packages it.</summary>
internal sealed class SegmentBuilder(SegmentGrid grid, DateTimeOffset origin, SegmentCipher? cipher, Action<Segment> publish) : IFrameSink
{
    private readonly ArrayBufferWriter<byte> _data = new(16384);
    private readonly Mp4Writer _mp4 = new();
    private int[] _sizes = new int[64];
    private int _count;
    private long _firstFrame;

    /// <summary>The segment being gathered.</summary>
    public long Number { get; private set; }

    /// <summary>The first frame of the next segment.</summary>
    public long Boundary { get; private set; }

    /// <summary>Drops what was gathered and goes on with the given segment.</summary>
    public void Begin(long segment)
    {
        Number = segment;
        _firstFrame = grid.FirstFrame(segment);
        Boundary = grid.FirstFrame(segment + 1);
        _count = 0;
        _data.ResetWrittenCount();
    }

    public void Add(ReadOnlySpan<byte> frame)
    {
        if (_count == _sizes.Length)
        {
            Array.Resize(ref _sizes, 2 * _count);
        }

        _sizes[_count++] = frame.Length;
        _data.Write(frame);
        if (_firstFrame + _count == Boundary)
        {
            Complete();
        }
    }

    /// <summary>Publishes what was gathered, if anything, though the segment is not complete.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            Complete();
        }
    }

    private void Complete()
    {
        MediaFragment.Write(
            _mp4, (uint)(Number + 1), _firstFrame * grid.FrameSamples, _sizes.AsSpan(0, _count), _data.WrittenSpan);
        publish(new Segment
        {
            Number = Number,
            ProgramDateTime = origin + grid.TimeOf(_firstFrame),
            Samples = _count * grid.FrameSamples,
            Content = cipher?.Encrypt(Number, _mp4.Written) ?? _mp4.Written.ToArray(),
        });
        Begin(Number + 1);
    }
}
