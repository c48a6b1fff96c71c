using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Mixes;

/// <summary>
/// Takes a mix through time: one Opus frame for each 20 ms since the session's origin, to the segments as it is or by way of the
/// encoder. Before the moment it was made lies silence.
/// </summary>
internal sealed class MixAudio : IDisposable
{
    private readonly MixDefinition _definition;
    private readonly SegmentBuilder _segments;
    private readonly AacEncoder? _encoder;
    private readonly RtpStream _source;
    private readonly long _madeAt;
    private long _position;

    public MixAudio(MixDefinition definition, RtpStream source, SegmentBuilder segments, FfmpegLauncher launcher, DateTimeOffset now, ILogger logger)
    {
        _definition = definition;
        _source = source;
        _segments = segments;
        _madeAt = FramesUntil(now);
        var firstFrame = definition.Grid.FirstFrame(segments.Number);
        if (definition.Hls.Codec == MixCodec.AAC)
        {
            var settings = new AacSettings { BitrateKbps = definition.Hls.BitrateKbps, Channels = definition.Hls.Channels };
            _encoder = new AacEncoder(launcher, settings, firstFrame, logger);
        }

        _position = _encoder?.NextInput ?? firstFrame;
    }

    public int EncoderRestarts => _encoder?.Restarts ?? 0;

    public int? EncoderProcessId => _encoder?.ProcessId;

    public void Advance(DateTimeOffset now)
    {
        for (var end = FramesUntil(now); _position < end; _position++)
        {
            var frame = _position < _madeAt ? OpusFrame.Silence : _source.Pop();
            if (_encoder is null)
            {
                _segments.Add(frame);
            }
            else
            {
                _encoder.Write(frame);
            }
        }

        if (_encoder is not null)
        {
            _encoder.Poll(_segments, _segments.Boundary, now);
            SkipWhatNobodyCanHear(now);
        }
    }

    public void Dispose() => _encoder?.Dispose();

    /// <summary>An encoder that was away for longer than the window need not encode what has left it.</summary>
    private void SkipWhatNobodyCanHear(DateTimeOffset now)
    {
        var window = (long)_definition.Hls.WindowSegments * _definition.Hls.SegmentSeconds * TimeSpan.TicksPerSecond / OpusFrame.Duration;
        if (_encoder!.Backlog > 2 * window)
        {
            var segment = _definition.Grid.SegmentAt(now - _definition.Request.Timeline.Origin);
            _segments.Begin(segment);
            _encoder.SkipTo(_definition.Grid.FirstFrame(segment), now);
            _position = _encoder.NextInput;
        }
    }

    /// <summary>Frames that have ended since the origin.</summary>
    private long FramesUntil(DateTimeOffset now) => (now - _definition.Request.Timeline.Origin).Ticks / OpusFrame.Duration;
}
