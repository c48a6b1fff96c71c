using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A host's browser page.</summary>
internal sealed class AnchorPage(IPage page) : IAsyncDisposable
{
    /// <summary>Counts the page's media connections, of which it should make no more than it must.</summary>
    private const string CountConnections =
        """
        window.connections = 0;
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...args) { super(...args); window.connections++; }
        };
        """;

    public IPage Page => page;

    /// <summary>Opens the page for a room as the link that a host gets does, without a click.</summary>
    public static async Task<AnchorPage> OpenAsync(
        BrowserFixture browser, StudioFixture studio, ObjectKey room, string role = "anchor", string name = "") =>
        await OpenAsync(browser.Browser, studio.Gateway, room, await studio.TokenAsync(room, role), name);

    public static async Task<AnchorPage> OpenAsync(IBrowser browser, Uri gateway, ObjectKey room, string token, string name = "")
    {
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync(CountConnections);
        await page.GotoAsync(new Uri(gateway, $"/anchor?room={room.Name}&token={token}&name={name}&autostart=1").AbsoluteUri);
        return new(page);
    }

    public Task IsOnAirAsync() => StatusIsAsync("You are on air.");

    public Task StatusIsAsync(string text) => page.StatusIsAsync(text);

    public Task PressAsync(string button) => page.PressAsync(button);

    /// <summary>M, wherever the focus is.</summary>
    public Task ToggleMuteByKeyAsync() => page.Keyboard.PressAsync("m");

    public async Task SayAsync(string text)
    {
        await page.GetByLabel("Message").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task ReadsAsync(string text) => page.GetByRole(AriaRole.Log).GetByText(text).AppearsAsync();

    /// <summary>Waits until the list of who is here has somebody, and says this of them.</summary>
    public Task SeesAsync(string person, string text = "") => Person(person).Filter(new() { HasText = text }).AppearsAsync();

    public Task SeesNoMoreOfAsync(string person) => Person(person).DisappearsAsync();

    public Task<int> ConnectionsAsync() => page.EvaluateAsync<int>("window.connections");

    /// <summary>The highest level of what the others say within a time, in dBFS.</summary>
    public async Task<double> LoudestAsync(TimeSpan within) => await page.EvaluateAsync<double>(
        """
        milliseconds => new Promise(resolve => {
          const context = new AudioContext();
          const analyser = new AnalyserNode(context);
          const stream = document.querySelector('audio').srcObject;
          if (!stream) { resolve(-1000); return; }
          context.createMediaStreamSource(stream).connect(analyser);
          const samples = new Float32Array(analyser.fftSize);
          let peak = 1e-50;
          const timer = setInterval(() => {
            analyser.getFloatTimeDomainData(samples);
            for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
          }, 10);
          setTimeout(() => { clearInterval(timer); context.close(); resolve(20 * Math.log10(peak)); }, milliseconds);
        })
        """,
        within.TotalMilliseconds);

    public ValueTask DisposeAsync() => new(page.CloseAsync());

    private ILocator Person(string name) => page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });
}
