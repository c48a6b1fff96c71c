using LiveOps.TestKit.Audio;

namespace LiveOps.TestKit.Streams;

/// <summary>
/// What is heard in the segments of a stream, in media time. They may come from several mixers, one after another: each has an initialization
/// section of its own, and a player's decoder begins anew with it.
/// </summary>
public static class StreamSound
{
    private const double QuietDb = -50;
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether there is any sound.</summary>
    public static async Task<bool> IsHeardAsync(IReadOnlyList<(byte[] Init, byte[] Data)> segments, CancellationToken cancellationToken) =>
        (await LoudAsync(segments, cancellationToken)).Count > 0;

    /// <summary>The longest time without sound between the first and the last sound; the longest there is where there are no two.</summary>
    public static async Task<TimeSpan> LongestSilenceAsync(IReadOnlyList<(byte[] Init, byte[] Data)> segments, CancellationToken cancellationToken)
    {
        var loud = await LoudAsync(segments, cancellationToken);
        return loud.Count < 2 ? TimeSpan.MaxValue : loud.Zip(loud.Skip(1), (a, b) => (b - a - 1) * Piece).Max();
    }

    /// <summary>The pieces with sound, by their numbers.</summary>
    private static async Task<List<int>> LoudAsync(IReadOnlyList<(byte[] Init, byte[] Data)> segments, CancellationToken cancellationToken)
    {
        var levels = new List<double>();
        foreach (var run in Runs(segments))
        {
            levels.AddRange(Level.Envelope(await DecodeAsync(run, cancellationToken), Piece));
        }

        return [.. Enumerable.Range(0, levels.Count).Where(i => levels[i] > QuietDb)];
    }

    private static IEnumerable<List<(byte[] Init, byte[] Data)>> Runs(IReadOnlyList<(byte[] Init, byte[] Data)> segments)
    {
        List<(byte[] Init, byte[] Data)> run = [];
        foreach (var segment in segments)
        {
            if (run.Count > 0 && !run[^1].Init.AsSpan().SequenceEqual(segment.Init))
            {
                yield return run;
                run = [];
            }

            run.Add(segment);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static async Task<AudioClip> DecodeAsync(List<(byte[] Init, byte[] Data)> run, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, [.. run[0].Init, .. run.SelectMany(segment => segment.Data)], cancellationToken);
            return await AudioClip.DecodeAsync(file, TimeSpan.FromMinutes(10), cancellationToken: cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
