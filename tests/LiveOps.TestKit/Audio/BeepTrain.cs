namespace LiveOps.TestKit.Audio;

/// <summary>Finds beeps by level: where sound begins after silence.</summary>
public static class BeepTrain
{
    private const double ThresholdDb = -45;
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan SilenceBefore = TimeSpan.FromMilliseconds(150);

    /// <summary>When each beep begins, to 5 ms. A beep that the clip begins with is not reported.</summary>
    public static IReadOnlyList<TimeSpan> Onsets(AudioClip clip)
    {
        var onsets = new List<TimeSpan>();
        var quiet = TimeSpan.Zero;
        var at = TimeSpan.Zero;
        foreach (var level in Level.Envelope(clip, Piece))
        {
            if (level < ThresholdDb)
            {
                quiet += Piece;
            }
            else
            {
                if (quiet >= SilenceBefore)
                {
                    onsets.Add(at);
                }

                quiet = TimeSpan.Zero;
            }

            at += Piece;
        }

        return onsets;
    }

    /// <summary>Times between one beep and the next.</summary>
    public static IReadOnlyList<TimeSpan> Spacings(AudioClip clip)
    {
        var onsets = Onsets(clip);
        return [.. onsets.Zip(onsets.Skip(1), (first, second) => second - first)];
    }
}
