using System.Text.Json;
using System.Threading.Channels;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

using Microsoft.Playwright;

namespace LiveOps.Janus.Tests.Browser;

/// <summary>A page as the peer connection of a handle: this library does the signaling, the page has the media.</summary>
internal sealed class BrowserPeer : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly JanusHandle _handle;
    private readonly Channel<IceCandidate> _candidates = Channel.CreateUnbounded<IceCandidate>();
    private readonly CancellationToken _stop;
    private Task _trickling = Task.CompletedTask;

    private BrowserPeer(IPage page, JanusHandle handle, CancellationToken stop)
    {
        _page = page;
        _handle = handle;
        _stop = stop;
    }

    /// <summary>What comes in on the data channel.</summary>
    public Action<string> Received { get; set; } = _ => { };

    public static async Task<BrowserPeer> OpenAsync(BrowserFixture browser, JanusHandle handle, CancellationToken stop)
    {
        var peer = new BrowserPeer(await browser.OpenAsync(), handle, stop);
        await peer._page.ExposeFunctionAsync("trickled", (string candidate) => peer.Trickled(candidate));
        await peer._page.ExposeFunctionAsync("received", (string text) => peer.Received(text));
        await BrowserFixture.StartPeerAsync(peer._page);
        return peer;
    }

    /// <summary>Opens camera and microphone.</summary>
    public Task CaptureAsync() => _page.EvaluateAsync("capture()").WaitAsync(_stop);

    /// <summary>Puts a data channel into the descriptions that follow.</summary>
    public Task OpenChannelAsync() => _page.EvaluateAsync("openChannel()").WaitAsync(_stop);

    public async Task<Jsep> OfferAsync() => Jsep.Offer(await _page.EvaluateAsync<string>("offer()").WaitAsync(_stop));

    public async Task<Jsep> AnswerAsync(Jsep? offer) =>
        Jsep.Answer(await _page.EvaluateAsync<string>("sdp => answer(sdp)", offer.ShouldNotBeNull().Sdp).WaitAsync(_stop));

    public Task TakeAnswerAsync(Jsep? answer) => _page.EvaluateAsync("sdp => take(sdp)", answer.ShouldNotBeNull().Sdp).WaitAsync(_stop);

    /// <summary>Hands over the page's candidates; to be called once Janus knows the page's description.</summary>
    public void StartTrickling() => _trickling = TrickleAsync();

    public async ValueTask SayAsync(string text, CancellationToken cancellationToken) =>
        await _page.EvaluateAsync("text => say(text)", text).WaitAsync(cancellationToken);

    /// <summary>Waits until media of a kind (<c>audio</c>, <c>video</c>) has come in, and then comes on.</summary>
    public async Task ReceivesAsync(string kind)
    {
        var first = await ReachesAsync(kind, above: 0);
        await ReachesAsync(kind, above: first);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.CloseAsync();
        _candidates.Writer.TryComplete();
        await _trickling;
    }

    private async Task<int> ReachesAsync(string kind, int above)
    {
        await _page.WaitForFunctionAsync(
            "async ([kind, above]) => await count(kind) > above", new object[] { kind, above }, new() { PollingInterval = 100 }).WaitAsync(_stop);
        return await _page.EvaluateAsync<int>("kind => count(kind)", kind).WaitAsync(_stop);
    }

    private void Trickled(string candidate) =>
        _candidates.Writer.TryWrite(JsonSerializer.Deserialize<IceCandidate>(candidate, JsonSerializerOptions.Web)!);

    private async Task TrickleAsync()
    {
        await foreach (var candidate in _candidates.Reader.ReadAllAsync(_stop))
        {
            await _handle.TrickleAsync([candidate], _stop);
        }
    }
}
