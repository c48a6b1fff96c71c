namespace LiveOps.TestKit.WebRtc;

/// <summary>Debian's Chromium with a fake microphone (55 ms beeps, two a second) and a fake camera.</summary>
public static class Chromium
{
    public static string Executable => Environment.GetEnvironmentVariable("LIVEOPS_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>How many fake cameras there are that can be used: all but <c>fake_device_1</c>, a depth camera (Y16) whose pictures no codec takes.</summary>
    public const int Cameras = 6;

    /// <summary>All it needs but for <c>--use-fake-ui-for-media-stream</c>, which says whether it gives the microphone away.</summary>
    public static IReadOnlyList<string> Flags { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        $"--use-fake-device-for-media-stream=device-count={Cameras + 1}",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-features=WebRtcHideLocalIpsWithMdns",
        // The tests' namespace has no interface but this one, and Chromium gathers no candidates on it unless told to.
        "--allow-loopback-in-peer-connection",
        "--auto-select-desktop-capture-source=Entire screen",
    ];
}
