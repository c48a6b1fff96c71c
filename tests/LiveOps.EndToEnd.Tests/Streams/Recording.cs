using LiveOps.TestKit.Audio;

namespace LiveOps.EndToEnd.Tests.Streams;

/// <summary>Turns segments that a listener fetched into sound.</summary>
internal static class Recording
{
    public static async Task<AudioClip> DecodeAsync(IReadOnlyList<HeardSegment> segments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var stream = File.Create(file))
            {
                await stream.WriteAsync(segments[0].Init, TestContext.Current.CancellationToken);
                foreach (var segment in segments)
                {
                    await stream.WriteAsync(segment.Data, TestContext.Current.CancellationToken);
                }
            }

            return await AudioClip.DecodeAsync(file, TimeSpan.FromMinutes(1), cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
