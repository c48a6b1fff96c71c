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
    private readonly RtpStream _source = new();
    private readonly SegmentBuilder _segments;
    private readonly SegmentCipher? _cipher;
    private readonly MixAudio _audio;
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
        _segments = new SegmentBuilder(definition.Grid, timeline.Origin, _cipher, Stream.Publish);
        _segments.Begin(start.FirstSegment);
        _audio = new MixAudio(definition, _source, _segments, launcher, start.At, logger);
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
            return _source.Receive(header, payload, source, now);
        }
    }

    public MixChange Advance(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (EndedAt is not null)
            {
                return MixChange.None;
            }

            _audio.Advance(now);
            var state = now - _source.LastPacketAt < SilentAfter ? SourceState.Receiving : SourceState.Silent;
            var change = state == _sourceState ? MixChange.None : MixChange.SourceChanged;
            change |= _audio.EncoderRestarts == _restarts ? MixChange.None : MixChange.CodecRestarted;
            (_sourceState, _restarts) = (state, _audio.EncoderRestarts);
            return change;
        }
    }

    /// <summary>Ends the playlist. False if it had ended before.</summary>
    public bool End(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (EndedAt is not null)
            {
                return false;
            }

            EndedAt = now;
            _segments.Finish();
            Stream.End();
            _audio.Dispose();
            return true;
        }
    }

    public MixReading Read()
    {
        lock (_lock)
        {
            return new MixReading
            {
                State = EndedAt is null ? MixState.Live : MixState.Ended,
                Source = EndedAt is null ? _sourceState : SourceState.Silent,
                Packets = _source.Packets,
                Lost = _source.Lost,
                LastPacketAt = _source.LastPacketAt,
                NextMediaSequence = _segments.Number,
                EncoderRestarts = _restarts,
                EncoderProcessId = EndedAt is null ? _audio.EncoderProcessId : null,
            };
        }
    }

    /// <summary>Stops without ending the playlist: another mixer is to go on with it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            EndedAt ??= DateTimeOffset.MaxValue;
            _audio.Dispose();
            _cipher?.Dispose();
        }
    }
}
