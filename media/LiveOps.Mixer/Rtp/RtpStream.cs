namespace LiveOps.Mixer.Rtp;

/// <summary>
/// One mix's RTP: whatever comes in, one valid Opus packet of 20 ms goes out for each <see cref="Pop"/>. Not thread-safe: its mix's lock
/// guards it.
/// </summary>
internal sealed class RtpStream
{
    /// <summary>Another address may take over an SSRC once the present one has been silent for this long.</summary>
    private static readonly TimeSpan Takeover = TimeSpan.FromMilliseconds(100);

    /// <summary>After this long without a usable packet, whatever comes next is a new timeline at once.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMilliseconds(500);

    private readonly OpusRepacketizer _repacketizer = new();
    private readonly JitterBuffer _buffer = new();
    private readonly RtpTimeline _timeline = new();
    private readonly Concealment _concealment = new();
    private readonly Stillness _stillness = new();
    private SourceAddress _source;
    private DateTimeOffset _lastAccepted;
    private bool _started;
    private bool _heard;
    private bool _concealing;

    public long Packets { get; private set; }

    public long Lost { get; private set; }

    public long ConcealmentEvents { get; private set; }

    public long Skipped => _buffer.Skipped;

    public DateTimeOffset? LastPacketAt { get; private set; }

    public RtpDrop Receive(in RtpHeader header, ReadOnlySpan<byte> payload, SourceAddress source, DateTimeOffset now)
    {
        var opened = _repacketizer.TryOpen(payload);
        if (opened != RtpDrop.None)
        {
            return opened;
        }

        if (_started && source != _source)
        {
            if (now - LastPacketAt < Takeover)
            {
                return RtpDrop.Source;
            }

            _started = false;
        }

        _source = source;
        LastPacketAt = now;
        var drop = Place(header, payload, now);
        if (drop == RtpDrop.None)
        {
            Packets++;
            _lastAccepted = now;
        }

        return drop;
    }

    /// <summary>The next 20 ms, valid until the next call of any member.</summary>
    public ReadOnlySpan<byte> Pop()
    {
        if (!_started)
        {
            return OpusFrame.Silence;
        }

        var frame = _buffer.Pop();
        if (!frame.IsEmpty)
        {
            (_heard, _concealing) = (true, false);
            if (_stillness.GoesOn(frame))
            {
                frame = OpusFrame.Silence;
            }

            _concealment.Heard(frame);
            return frame;
        }

        if (_heard && _buffer.Newest >= _buffer.Next)
        {
            Lost++;
        }

        if (_heard && !_concealing)
        {
            _concealing = true;
            ConcealmentEvents++;
        }

        return _concealment.Fill();
    }

    private RtpDrop Place(in RtpHeader header, ReadOnlySpan<byte> payload, DateTimeOffset now)
    {
        if (!_started || now - _lastAccepted > Forgotten)
        {
            Restart(header);
        }

        var drop = Insert(header, payload);
        if (drop == RtpDrop.OutOfWindow && _timeline.Suspect(header.Sequence, header.Timestamp, _repacketizer.Count))
        {
            Restart(header);
            drop = Insert(header, payload);
        }

        return drop;
    }

    private RtpDrop Insert(in RtpHeader header, ReadOnlySpan<byte> payload)
    {
        if (!_timeline.TryNumber(header.Timestamp, out var number))
        {
            return RtpDrop.OutOfWindow;
        }

        var drop = RtpDrop.None;
        for (var i = 0; i < _repacketizer.Count; i++)
        {
            drop = _buffer.Insert(number + i, _repacketizer.Unit(payload, i));
        }

        if (drop == RtpDrop.None)
        {
            _timeline.Accept(header.Timestamp, number);
        }

        return drop;
    }

    private void Restart(in RtpHeader header)
    {
        _timeline.Begin(header.Timestamp, 0);
        _buffer.Start(0);
        (_started, _heard) = (true, false);
    }
}
