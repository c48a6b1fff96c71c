namespace LiveOps.Mixer.Rtp;

/// <summary>
/// Frames of 20 ms by their number in the sender's time, popped one each 20 ms of ours. The delay between the two adapts: a frame that
/// comes too late moves the play-out back by what is missing, and when all frames have long come early one is left out. That is also
/// how the drift between two clocks is absorbed.
/// </summary>
internal sealed class JitterBuffer
{
    /// <summary>
    /// Play-out begins this many frames (200 ms) behind the first packet. Listeners are seconds behind anyway, so that smoothness is
    /// worth more than delay here: bridges on busy machines hold packets up for more than 100 ms.
    /// </summary>
    public const int StartDelay = 10;

    /// <summary>
    /// Above this delay (400 ms) single frames are left out until it is met again. Well above the start's: a stream whose first packet
    /// came late must not lose frames for a delay that harms nobody.
    /// </summary>
    public const int ShrinkAbove = 20;

    /// <summary>No more than this many frames (500 ms) wait; older ones are left out.</summary>
    public const int MaxDelay = 25;

    /// <summary>A frame further ahead than this (1 s) is not of this timeline.</summary>
    public const int Window = 50;

    /// <summary>A power of two that holds what may wait and what may come ahead of it.</summary>
    private const int Slots = 64;
    private const int SurveyFrames = 100;
    private readonly byte[][] _data = new byte[Slots][];
    private readonly int[] _lengths = new int[Slots];
    private readonly long[] _numbers = new long[Slots];
    private long _lastPlayed;
    private int _smallestMargin;
    private int _surveyed;

    /// <summary>The frame to be played next.</summary>
    public long Next { get; private set; }

    /// <summary>The newest frame that came.</summary>
    public long Newest { get; private set; }

    /// <summary>Frames left out so far to shorten the delay.</summary>
    public long Skipped { get; private set; }

    /// <summary>Forgets all frames and begins to play <see cref="StartDelay"/> frames before <paramref name="first"/>.</summary>
    public void Start(long first)
    {
        Array.Fill(_numbers, long.MinValue);
        Next = first - StartDelay;
        Newest = first - 1;
        _lastPlayed = Next - 1;
        BeginSurvey();
    }

    public RtpDrop Insert(long number, ReadOnlySpan<byte> frame)
    {
        if (number - Next > Window || Next - number > MaxDelay)
        {
            return RtpDrop.OutOfWindow;
        }

        if (number <= _lastPlayed || _numbers[Slot(number)] == number)
        {
            return RtpDrop.Duplicate;
        }

        _smallestMargin = (int)Math.Min(_smallestMargin, number - Next);
        if (number < Next)
        {
            if (Newest - number > MaxDelay)
            {
                return RtpDrop.OutOfWindow;
            }

            // What was played since the last real frame was concealment: going back to this frame loses nothing but time.
            Next = number;
        }

        Store(number, frame);
        Newest = Math.Max(Newest, number);
        Skip(number - MaxDelay - Next);
        return RtpDrop.None;
    }

    /// <summary>The frame whose time has come, valid until the next insert; empty if it is missing.</summary>
    public ReadOnlySpan<byte> Pop()
    {
        if (++_surveyed >= SurveyFrames)
        {
            if (_smallestMargin > ShrinkAbove && _smallestMargin != int.MaxValue)
            {
                Skip(1);
            }

            BeginSurvey();
        }

        var slot = Slot(Next);
        var number = Next++;
        if (_numbers[slot] != number)
        {
            return default;
        }

        _lastPlayed = number;
        return _data[slot].AsSpan(0, _lengths[slot]);
    }

    private static int Slot(long number) => (int)(number & (Slots - 1));

    private void Skip(long frames)
    {
        if (frames > 0)
        {
            Next += frames;
            Skipped += frames;
        }
    }

    private void BeginSurvey()
    {
        _smallestMargin = int.MaxValue;
        _surveyed = 0;
    }

    private void Store(long number, ReadOnlySpan<byte> frame)
    {
        var slot = Slot(number);
        if (_data[slot] is null || _data[slot].Length < frame.Length)
        {
            // Sizes vary little within a stream: after the first second nothing is allocated any more.
            _data[slot] = new byte[(frame.Length + 127) / 128 * 128];
        }

        frame.CopyTo(_data[slot]);
        _lengths[slot] = frame.Length;
        _numbers[slot] = number;
    }
}
