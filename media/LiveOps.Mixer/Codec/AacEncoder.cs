namespace LiveOps.Mixer.Codec;

/// <summary>
/// Turns a mix's Opus frames into AAC frames on the session's timeline, with FFmpeg. What FFmpeg has not answered yet is kept: when it
/// dies, its replacement is given that again (and some before, to converge), and its answers go on where the dead one's stopped.
/// Not thread-safe: its mix's lock guards it.
/// </summary>
internal sealed class AacEncoder(FfmpegLauncher launcher, AacSettings settings, long firstFrame, ILogger logger) : IDisposable
{
    private const int ReadBytes = 4096;

    /// <summary>Long: on a machine that is too busy, killing encoders that are only starved makes it busier yet.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(15);

    private readonly AdtsParser _parser = new();
    private readonly RestartBackoff _backoff = new();
    private PacketLog _log = new(AacFrame.FirstInput(firstFrame));
    private FfmpegLaunch? _launch;
    private FfmpegProcess? _process;
    private EncoderFeed? _feed;
    private DateTimeOffset _lastAnswer;
    private long _expected = firstFrame;
    private long _answered;

    /// <summary>The Opus frame that the next <see cref="Write"/> brings.</summary>
    public long NextInput => _log.End;

    /// <summary>Opus frames given but not answered.</summary>
    public long Backlog => _log.End - _expected * AacFrame.Samples / Rtp.OpusFrame.Samples;

    public int Restarts { get; private set; }

    public int? ProcessId => _process?.Id;

    public void Write(ReadOnlySpan<byte> opus) => _log.Add(opus);

    /// <summary>Moves bytes to and from FFmpeg without waiting, and starts it where it does not run.</summary>
    /// <param name="sink">Is given the frames answered.</param>
    /// <param name="boundary">The first AAC frame of the next segment.</param>
    /// <param name="now">The time.</param>
    public void Poll(IFrameSink sink, long boundary, DateTimeOffset now)
    {
        if (_process is null && !TryStart(now))
        {
            return;
        }

        var alive = Drain(sink, now) && _feed!.Pump(_process!, AacFrame.InputEnd(boundary));
        if (!alive || (Backlog > 50 && now - _lastAnswer > Hung))
        {
            Fail(alive ? "hung" : "ended", now);
        }
    }

    /// <summary>Gives up what was not answered and goes on with <paramref name="frame"/>.</summary>
    public void SkipTo(long frame, DateTimeOffset now)
    {
        if (_process is not null)
        {
            Fail("skipped", now);
        }

        _expected = frame;
        _log = new PacketLog(AacFrame.FirstInput(frame));
    }

    public void Dispose()
    {
        _process?.Dispose();
        _launch?.Dispose();
    }

    private bool TryStart(DateTimeOffset now)
    {
        if (_launch is null)
        {
            if (now < _backoff.NotBefore)
            {
                return false;
            }

            _launch = launcher.Begin(settings);
        }

        _process = _launch.Take();
        if (_process is null)
        {
            if (_launch.Error is not null)
            {
                _backoff.Failed(now);
                CodecLog.NotStarted(logger, launcher.Executable, _launch.Error, _backoff.NotBefore - now);
                _launch = null;
                Restarts++;
            }

            return false;
        }

        _launch = null;
        _parser.Reset();
        _lastAnswer = now;
        var first = AacFrame.FirstInput(_expected);
        _feed = new EncoderFeed(_log, first);
        _answered = AacFrame.FirstOutput(first);
        return true;
    }

    private bool Drain(IFrameSink sink, DateTimeOffset now)
    {
        int count;
        while ((count = _process!.Read(_parser.Free(ReadBytes)[..ReadBytes])) > 0)
        {
            _parser.Advance(count);
            _lastAnswer = now;
            while (_parser.TryRead(out var frame))
            {
                if (_answered++ == _expected)
                {
                    _expected++;
                    sink.Add(frame);
                }
            }
        }

        _log.TrimTo(AacFrame.FirstInput(_expected));
        return count == NativePipe.WouldBlock;
    }

    private void Fail(string why, DateTimeOffset now)
    {
        CodecLog.Ended(logger, _process!.Id, why, _process.ReadErrors());
        _process.Dispose();
        _process = null;
        _feed = null;
        _backoff.Failed(now);
        Restarts++;
    }
}
