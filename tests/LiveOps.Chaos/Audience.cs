using LiveOps.Chaos.Anchors;
using LiveOps.Chaos.Listeners;
using LiveOps.Chaos.Report;
using LiveOps.Chaos.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.WebRtc;
using Microsoft.Playwright;

namespace LiveOps.Chaos;

/// <summary>An anchor and a listener in every room: two anchors in real browsers, one room in five with plain RTP, all others by signaling alone.</summary>
internal sealed class Audience : IAsyncDisposable
{
    private const int Pages = 2;
    private const int RtpEvery = 5;

    private readonly List<IAnchor> _anchors = [];
    private readonly List<HlsListener> _listeners = [];
    private readonly Dictionary<HlsListener, long> _heardBefore = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What anchors and listeners saw that must never be.</summary>
    public IEnumerable<string> Faults => _listeners.Select(listener => listener.Fault).Concat(_anchors.Select(anchor => anchor.Failure)).OfType<string>();

    public static async Task<Audience> GatherAsync(ChaosStudio studio, IReadOnlyList<string> rooms, Watch watch, CancellationToken cancellationToken)
    {
        var audience = new Audience();
        try
        {
            await audience.GatherPartsAsync(studio, rooms, watch, cancellationToken);
            return audience;
        }
        catch
        {
            await audience.DisposeAsync();
            throw;
        }
    }

    /// <summary>Who is not heard, and who has not heard anything since.</summary>
    public Task<IReadOnlyList<string>> MissingAsync() => Task.FromResult<IReadOnlyList<string>>([
        .. _anchors.Where(anchor => !anchor.Voice.IsHeard).Select(anchor => $"{anchor.Voice.Who} is not heard"),
        .. _listeners.Where(listener => listener.Last <= _heardBefore.GetValueOrDefault(listener, -1)).Select(listener => $"the listener of {listener.Room} hears nothing after segment {listener.Last}: {listener.Meanwhile}"),
    ]);

    /// <summary>What was heard so far does not count any more.</summary>
    public void BeginAnew() => _listeners.ForEach(listener => _heardBefore[listener] = listener.Last);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_listeners.Select(listener => listener.DisposeAsync().AsTask()));
        await Task.WhenAll(_anchors.Select(anchor => anchor.DisposeAsync().AsTask()));
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    private async Task GatherPartsAsync(ChaosStudio studio, IReadOnlyList<string> rooms, Watch watch, CancellationToken cancellationToken)
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Executable,
            Headless = true,
            Args = [.. Chromium.Flags, "--use-fake-ui-for-media-stream"],
        });
        foreach (var (number, room) in rooms.Index())
        {
            _listeners.Add(new HlsListener(room, studio.Gateway, watch));
            _anchors.Add(
                number < Pages ? await PageAnchor.OpenAsync(_browser, studio.Gateway, room, await studio.TokenAsync(room, cancellationToken), new($"page in {room}", watch))
                : number % RtpEvery == 0 ? new RtpAnchor(studio.Kubernetes, new ObjectKey(ChaosStudio.Namespace, room), new($"RTP in {room}", watch))
                : new SignalingAnchor(studio.Gateway, await studio.TokenAsync(room, cancellationToken), new($"signaling in {room}", watch)));
        }
    }
}
