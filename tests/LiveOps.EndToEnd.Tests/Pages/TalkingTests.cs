using System.Diagnostics;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Audio;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Who speaks is shown to the others while it is so.</summary>
[Collection<StudioCollection>]
public sealed class TalkingTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Anchor_WhoReallySpeaks_IsTalkingAtTheOther_AndOneWhoDoesNotIsNot()
    {
        await using var room = await Room.OnAirAsync(studio);
        var page = await browser.Browser.NewPageAsync();
        var talks = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Text?.Contains("\"method\":\"talking\"", StringComparison.Ordinal) == true)
            {
                talks.TrySetResult(frame.Text);
            }
        };
        await page.GotoAsync(new Uri(studio.Gateway, $"/anchor?room={room.Key.Name}&token={await studio.TokenAsync(room.Key)}&name=Grace&autostart=1").AbsoluteUri);
        await using var other = new AnchorPage(page);
        await other.IsOnAirAsync();

        var recording = Path.Combine(studio.Folder, "speech.wav");
        await Voice.RecordAsync(recording, TestContext.Current.CancellationToken);
        await using var speaking = await browser.LaunchSpeakingAsync(recording);
        await using var speaker = await AnchorPage.OpenAsync(speaking, studio.Gateway, room.Key, await studio.TokenAsync(room.Key), "Ada");
        await speaker.IsOnAirAsync();
        var began = Stopwatch.GetTimestamp();

        (await talks.Task.WaitAsync(Patience, TestContext.Current.CancellationToken)).ShouldContain("\"talking\":true");
        TestContext.Current.TestOutputHelper?.WriteLine($"told {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s after the speaker was on air");
        await other.SeesAsync("Ada", "Talking");
        await speaker.SeesAsync("Ada", "Talking");

        // Chromium's own microphone only beeps, which is no talking.
        (await other.Page.GetByText("Talking").CountAsync()).ShouldBe(1);

        await speaker.ToggleMuteByKeyAsync();
        await other.SeesAsync("Ada", "Muted");
        await other.Page.GetByText("Talking").DisappearsAsync();
    }
}
