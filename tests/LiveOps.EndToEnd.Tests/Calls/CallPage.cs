using System.Globalization;
using System.Security.Cryptography;
using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.TestKit.Time;
using LiveOps.TestKit.WebRtc;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>Somebody at the call page, in a browser context of its own, with a camera of its own.</summary>
internal sealed class CallPage : IAsyncDisposable
{
    private const float PatienceMilliseconds = 25_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(PatienceMilliseconds);

    /// <summary>Keeps every peer connection that the page makes, to ask for its statistics.</summary>
    private const string KeepConnections = """
        window.peerConnections = [];
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...settings) { super(...settings); window.peerConnections.push(this); }
        };
        """;

    /// <summary>
    /// Takes another camera than the other pages do. Those that share one of Chromium's fake cameras are now and then all left without
    /// pictures when one more opens it, with nothing but <c>getUserMedia</c> in the pages.
    /// </summary>
    private const string OwnCamera = """
        const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (constraints) => {
          if (!constraints.video) return getUserMedia(constraints);
          const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind, label }) => kind === 'videoinput' && label !== 'fake_device_1');
          return getUserMedia({ ...constraints, video: { ...constraints.video, deviceId: { exact: cameras[CAMERA].deviceId } } });
        };
        """;

    private const string RefuseMedia = """
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
        """;

    private const string Statistics = """
        async () => Promise.all(window.peerConnections.filter((c) => c.connectionState === 'connected').map(async (connection) => {
          const stats = [...(await connection.getStats()).values()];
          const inbound = (kind, field) => stats.filter((s) => s.type === 'inbound-rtp' && s.kind === kind).reduce((sum, s) => sum + (s[field] ?? 0), 0);
          const pair = stats.find(({ id }) => id === stats.find(({ type }) => type === 'transport')?.selectedCandidatePairId);
          const type = (id) => stats.find((s) => s.id === id)?.candidateType;
          return {
            audioBytes: inbound('audio', 'bytesReceived'), videoBytes: inbound('video', 'bytesReceived'), frames: inbound('video', 'framesReceived'),
            path: `${type(pair?.localCandidateId)} ${type(pair?.remoteCandidateId)}`,
            fragment: connection.localDescription.sdp.match(/a=ice-ufrag:(\S+)/)[1],
          };
        }))
        """;

    /// <summary>Pages opened by all tests: each takes the next camera.</summary>
    private static int _opened;

    private readonly IBrowserContext _context;
    private readonly List<string> _console = [];

    private CallPage(IBrowserContext context, IPage page, string name) => (_context, Page, Name) = (context, page, name);

    public IPage Page { get; }

    public string Name { get; }

    /// <summary>Opens the page under a name, with a small picture so that six of them fit on a small machine.</summary>
    public static async Task<CallPage> OpenAsync(BrowserFixture browser, Uri gateway, string name, bool refusesMedia = false)
    {
        var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 900, Height = 480 }, Permissions = ["camera", "microphone"] });
        var camera = (Interlocked.Increment(ref _opened) % Chromium.Cameras).ToString(CultureInfo.InvariantCulture);
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(KeepConnections + (refusesMedia ? RefuseMedia : OwnCamera.Replace("CAMERA", camera, StringComparison.Ordinal)));
        var opened = new CallPage(context, await context.NewPageAsync(), name);
        opened.Page.Console += (_, message) => opened._console.Add(message.Text);
        opened.Page.PageError += (_, error) => opened._console.Add(error);
        await opened.Page.GotoAsync(new Uri(gateway, $"/call?name={Uri.EscapeDataString(name)}&quality=low").AbsoluteUri);
        return opened;
    }

    /// <summary>Waits until somebody is listed, or is no more.</summary>
    public Task SeesAsync(string name, bool listed = true) => Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })
        .WaitForAsync(new() { State = listed ? WaitForSelectorState.Visible : WaitForSelectorState.Detached });

    /// <summary>Calls somebody, or asks somebody into the call that is going on.</summary>
    public async Task CallAsync(CallPage other)
    {
        var call = Button($"Call {other.Name}").Or(Button($"Add {other.Name} to the call"));
        if (await Button("Hang up").IsVisibleAsync() && !await call.IsVisibleAsync())
        {
            await Button("People").ClickAsync();
        }

        try
        {
            await call.ClickAsync();
        }
        catch (TimeoutException)
        {
            TestContext.Current.AddWarning($"{await DescribeAsync()}\n{await other.DescribeAsync()}");
            throw;
        }
    }

    public Task AcceptAsync() => Button("Accept").ClickAsync();

    public Task DeclineAsync() => Button("Decline").ClickAsync();

    public Task HangUpAsync() => Button("Hang up").ClickAsync();

    public Task IsToldAsync(string text) => Page.GetByRole(AriaRole.Status).Filter(new() { HasText = text }).WaitForAsync();

    /// <summary>Waits until the page is connected to exactly these.</summary>
    public async Task IsConnectedToAsync(params CallPage[] others)
    {
        var expected = string.Join(',', others.Select(other => $"{other.Name} connected").Order(StringComparer.Ordinal));
        var seen = "";
        await Eventually.HoldsAsync(
            async () => (seen = string.Join(',', (await Page.EvalOnSelectorAllAsync<string[]>(
                "[data-peer]", "tiles => tiles.map(({ dataset }) => `${dataset.peer} ${dataset.link}`)")).Order(StringComparer.Ordinal))) == expected,
            Patience,
            () => $"{Name} is connected to [{expected}], but sees [{seen}]\n{string.Join('\n', _console)}",
            TestContext.Current.CancellationToken);
    }

    /// <summary>What the page shows and has logged.</summary>
    private async Task<string> DescribeAsync() => $"{Name}'s page:\n{await Page.InnerTextAsync("body")}\n{string.Join('\n', _console)}";

    public async Task<Inbound[]> InboundAsync() => await Page.EvaluateAsync<Inbound[]>(Statistics);

    /// <summary>Waits until sound and pictures have come in from each of so many others.</summary>
    public async Task HearsAndSeesAsync(int others)
    {
        var before = await InboundAsync();
        var now = before;
        await Eventually.HoldsAsync(
            async () => before.Length == others && (now = await InboundAsync()).Length == others && now.Zip(before).All(pair => pair.First.HasGrownSince(pair.Second)),
            Patience,
            () => $"{Name} hears and sees {others}; at first {string.Join<Inbound>(' ', before)}, then {string.Join<Inbound>(' ', now)}",
            TestContext.Current.CancellationToken);
    }

    public async Task SayAsync(string text)
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" }).FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task HasReadAsync(string text)
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Log).GetByText(text, new() { Exact = true }).WaitForAsync();
    }

    public async Task SendFileAsync(string name, byte[] content)
    {
        await OpenChatAsync();
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }

    /// <summary>Waits for a received file, saves it and gives the SHA-256 of what was saved.</summary>
    public async Task<byte[]> SaveFileAsync()
    {
        await OpenChatAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Save" }).ClickAsync());
        await using var saved = await download.CreateReadStreamAsync();
        return await SHA256.HashDataAsync(saved, TestContext.Current.CancellationToken);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Ends the page's process, as the system does with one that crashes.</summary>
    public async Task KillAsync()
    {
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.Crash += (_, _) => crashed.TrySetResult();
        var leaving = Page.GotoAsync("chrome://crash");
        await crashed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Record.ExceptionAsync(() => leaving);
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private async Task OpenChatAsync()
    {
        // Its name begins with the number of unread messages.
        var chat = Page.GetByRole(AriaRole.Button, new() { Name = "Chat" });
        if (await chat.GetAttributeAsync("aria-expanded") != "true")
        {
            await chat.ClickAsync();
        }
    }
}
