using LiveOps.TestKit.WebRtc;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Debian's Chromium with a fake microphone: 55 ms beeps, two a second.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string AllowMicrophone = "--use-fake-ui-for-media-stream";
    private const string DenyMicrophone = "--use-fake-ui-for-media-stream=deny";

    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync(AllowMicrophone);
    }

    /// <summary>A browser whose user says no when a page asks for the microphone.</summary>
    internal Task<IBrowser> LaunchWithoutMicrophoneAsync() => LaunchAsync(DenyMicrophone);

    /// <summary>A browser into whose microphone a recording is played over and over.</summary>
    internal Task<IBrowser> LaunchSpeakingAsync(string recording) => LaunchAsync(AllowMicrophone, $"--use-file-for-fake-audio-capture={recording}");

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private Task<IBrowser> LaunchAsync(params string[] microphone) => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium.Executable,
        Headless = true,
        Args = [.. Chromium.Flags, .. microphone],
    });
}
