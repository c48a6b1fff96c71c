using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Mixes;

/// <summary>One room's way from RTP to HLS. The media thread advances it; the control API reads and ends it.</summary>
internal sealed class Mix : IDisposable
{
    public const byte PayloadType = 111;
    private static readonly TimeSpan SilentAfter = TimeSpan.FromMilliseconds(500);
    private readonly Lock _lock = new();
    private readonly SegmentCipher? _cipher;
    private Media? _media;
    private MixReading? _last;
    private SourceState _sourceState = SourceState.Silent;
    private int _restarts;

    public Mix(MixDefinition definition, MixStart start, FfmpegLauncher launcher, ILogger logger)
    {
        Definition = definition;
        Ssrc = start.Ssrc;
        _cipher = definition.Hls.Encryption == MixEncryption.AES128 ? new SegmentCipher(start.Key ?? SegmentCipher.NewKey()) : null;
        var timeline = definition.Request.Timeline;
        var header = new PlaylistHeader
        {
            Session = definition.Request.Session,
            Epoch = timeline.Epoch,
            SegmentSeconds = definition.Hls.SegmentSeconds,
            Encrypted = _cipher is not null,
            FirstSegment = start.FirstSegment,
        };
        Stream = new HlsStream(header, definition.Hls.WindowSegments, InitSegment.Write(definition.Format), _cipher?.Key);
        var segments = new SegmentBuilder(definition.Grid, timeline.Origin, _cipher, Stream.Publish);
        segments.Begin(start.FirstSegment);
        var source = new RtpStream();
        _media = new Media(source, segments, new MixAudio(definition, source, segments, launcher, start.At, logger));
    }

    public MixDefinition Definition { get; }

    public uint Ssrc { get; }

    public HlsStream Stream { get; }

    /// <summary>When it ended; null while it is live.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public RtpDrop Receive(in RtpHeader header, ReadOnlySpan<byte> payload, SourceAddress source, DateTimeOffset now)
    {
        if (header.PayloadType != PayloadType)
        {
            return RtpDrop.PayloadType;
        }

        lock (_lock)
        {
            return _media?.Source.Receive(header, payload, source, now) ?? RtpDrop.Ssrc;
        }
    }

    public MixChange Advance(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_media is null)
            {
                return MixChange.None;
            }

            _media.Audio.Advance(now);
            var state = now - _media.Source.LastPacketAt < SilentAfter ? SourceState.Receiving : SourceState.Silent;
            var change = state == _sourceState ? MixChange.None : MixChange.SourceChanged;
            change |= _media.Audio.EncoderRestarts == _restarts ? MixChange.None : MixChange.CodecRestarted;
            (_sourceState, _restarts) = (state, _media.Audio.EncoderRestarts);
            return change;
        }
    }

    /// <summary>Ends the mix, and its playlist unless another mixer goes on with that. False if it had ended before.</summary>
    public bool End(DateTimeOffset now, bool moved)
    {
        lock (_lock)
        {
            if (_media is null)
            {
                return false;
            }

            if (!moved)
            {
                _media.Segments.Finish();
                Stream.End();
            }

            Release_NeedsLock(now);
            return true;
        }
    }

    public MixReading Read()
    {
        lock (_lock)
        {
            return _media is null ? _last! : Read_NeedsLock(_media);
        }
    }

    /// <summary>Stops without ending the playlist: another mixer is to go on with it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Release_NeedsLock(DateTimeOffset.MaxValue);
            _cipher?.Dispose();
        }
    }

    /// <summary>An ended mix is kept for its segments, not for the buffers that made them.</summary>
    private void Release_NeedsLock(DateTimeOffset now)
    {
        if (_media is not null)
        {
            EndedAt = now;
            _last = Read_NeedsLock(_media) with { State = MixState.Ended, Source = SourceState.Silent, EncoderProcessId = null };
            _media.Audio.Dispose();
            _media = null;
        }
    }

    private MixReading Read_NeedsLock(Media media) => new()
    {
        State = MixState.Live,
        Source = _sourceState,
        Packets = media.Source.Packets,
        Lost = media.Source.Lost,
        ConcealmentEvents = media.Source.ConcealmentEvents,
        Skipped = media.Source.Skipped,
        LastPacketAt = media.Source.LastPacketAt,
        NextMediaSequence = media.Segments.Number,
        EncoderRestarts = _restarts,
        EncoderProcessId = media.Audio.EncoderProcessId,
    };

    private sealed record Media(RtpStream Source, SegmentBuilder Segments, MixAudio Audio);
}
