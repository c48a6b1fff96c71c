using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Tests.Hls;

public sealed class PlaylistTextTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("first-epoch", 0, 0, false, false)]
    [InlineData("resumed", 2, 40, false, false)]
    [InlineData("resumed-long-ago", 2, 39, false, false)]
    [InlineData("encrypted", 0, 0, true, false)]
    [InlineData("ended", 0, 0, false, true)]
    public async Task Render_Case_IsTheGoldenPlaylist(string name, int epoch, long firstSegment, bool encrypted, bool ended)
    {
        var header = new PlaylistHeader
        {
            Session = "7f0c4a52",
            Epoch = epoch,
            SegmentSeconds = 2,
            Encrypted = encrypted,
            FirstSegment = firstSegment,
        };

        var text = PlaylistText.Render(header, [SegmentOf(40), SegmentOf(41), SegmentOf(42)], ended);

        var golden = Path.Combine(AppContext.BaseDirectory, "Hls", "Golden", name + ".m3u8");
        text.ShouldBe(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken));
    }

    private static Segment SegmentOf(long number)
    {
        var grid = new SegmentGrid(2, 1024);
        var first = grid.FirstFrame(number);
        return new Segment
        {
            Number = number,
            ProgramDateTime = Origin + grid.TimeOf(first),
            Samples = (int)(grid.FirstFrame(number + 1) - first) * 1024,
            Content = [],
        };
    }
}
