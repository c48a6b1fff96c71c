using Microsoft.Playwright;

namespace LiveOps.Chaos.Anchors;

/// <summary>A host at the anchor page in a real Chromium.</summary>
internal sealed class PageAnchor : IAnchor
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    /// <summary>Bytes sent by the page's peer connections that are connected; -1 while there is none.</summary>
    private const string Sent = """
        async () => {
          const connected = (window.peerConnections ?? []).filter((one) => one.connectionState === 'connected');
          const reports = await Promise.all(connected.map((one) => one.getStats()));
          return connected.length === 0 ? -1 : reports.flatMap((report) => [...report.values()]).filter(({ type }) => type === 'outbound-rtp').reduce((sum, { bytesSent }) => sum + bytesSent, 0);
        }
        """;

    private const string KeepConnections = """
        window.peerConnections = [];
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...settings) { super(...settings); window.peerConnections.push(this); }
        };
        """;

    private readonly CancellationTokenSource _stop = new();
    private readonly IPage _page;
    private readonly Task _watching;

    private PageAnchor(IPage page, Voice voice)
    {
        (_page, Voice) = (page, voice);
        _watching = WatchAsync(_stop.Token);
    }

    public Voice Voice { get; }

    public string? Failure => _watching.Exception?.InnerException?.ToString();

    public static async Task<PageAnchor> OpenAsync(IBrowser browser, Uri gateway, string room, string token, Voice voice)
    {
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync(KeepConnections);
        await page.GotoAsync(new Uri(gateway, $"/anchor?room={room}&token={token}&autostart=1").AbsoluteUri);
        return new(page, voice);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _page.CloseAsync();
        _stop.Dispose();
    }

    /// <summary>It is heard while a connected peer connection sends.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period);
        var before = -1L;
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var sent = await _page.EvaluateAsync<long>(Sent);
            if (sent >= 0 && sent != before)
            {
                Voice.Up();
            }
            else
            {
                Voice.Down();
            }

            before = sent;
        }
    }
}
