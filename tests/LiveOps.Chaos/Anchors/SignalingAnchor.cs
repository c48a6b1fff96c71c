using System.Net.WebSockets;
using LiveOps.TestKit.WebRtc;

namespace LiveOps.Chaos.Anchors;

/// <summary>
/// An anchor that does all the signaling and sends no sound. It counts as heard while the bridge has its peer connection: one that was resumed
/// had never been lost.
/// </summary>
internal sealed class SignalingAnchor : IAnchor
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly string _clientId = Guid.NewGuid().ToString();
    private readonly Uri _gateway;
    private readonly string _token;
    private readonly Task _speaking;
    private string? _jtoken;

    public SignalingAnchor(Uri gateway, string token, Voice voice)
    {
        (_gateway, _token, Voice) = (gateway, token, voice);
        _speaking = SpeakAsync(_stop.Token);
    }

    public Voice Voice { get; }

    public string? Failure => _speaking.Exception?.InnerException?.ToString();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _speaking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using (var link = new RpcLink())
            {
                try
                {
                    await link.ConnectAsync(_gateway, _token, cancellationToken);
                    if (await JoinAsync(link, cancellationToken))
                    {
                        await StayAsync(link, cancellationToken);
                    }
                }
                catch (WebSocketException)
                {
                    // Refused, ended or silent: the next round tries again.
                }
                finally
                {
                    Voice.Down();
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<bool> JoinAsync(RpcLink link, CancellationToken cancellationToken)
    {
        if (await link.CallAsync("join", new { clientId = _clientId, jtoken = _jtoken }, cancellationToken) is not { } joined)
        {
            return false;
        }

        _jtoken = joined["jtoken"]!.GetValue<string>();
        if (joined["resume"]!.GetValue<bool>())
        {
            Voice.Up(hadGoneOn: true);
            return true;
        }

        if (await link.CallAsync("offer", new { sdp = new { type = "offer", sdp = ChromiumOffer.WithFingerprint("AB") } }, cancellationToken) is null)
        {
            return false;
        }

        Voice.Up();
        return true;
    }

    private static async Task StayAsync(RpcLink link, CancellationToken cancellationToken)
    {
        try
        {
            while (await link.CallAsync("keepalive", new { status = "onair" }, cancellationToken) is not null)
            {
                await Task.WhenAny(link.Closed, Task.Delay(KeepAlive, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            await link.CallAsync("leave", new { }, limit.Token);
            throw;
        }
    }
}
