using System.Net;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.TestKit.Audio;

namespace LiveOps.TestKit.Rooms;

/// <summary>
/// Speaks a tone in a room over plain RTP, and follows the room to another bridge as soon as its status names one, as gateways have
/// anchors do.
/// </summary>
public sealed class FollowingAnchor : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<CancellationToken, Task<AnchorPlace?>> _where;
    private readonly Task _following;

    private FollowingAnchor(Func<CancellationToken, Task<AnchorPlace?>> where)
    {
        _where = where;
        _following = Task.Run(() => FollowAsync(_stop.Token));
    }

    /// <param name="where">Where the room is now; null where it is on no bridge.</param>
    /// <param name="cancellationToken">Gives up waiting for the first join.</param>
    public static async Task<FollowingAnchor> JoinAsync(Func<CancellationToken, Task<AnchorPlace?>> where, CancellationToken cancellationToken)
    {
        var anchor = new FollowingAnchor(where);
        await await Task.WhenAny(anchor._joined.Task, anchor._following).WaitAsync(Patience, cancellationToken);
        return anchor;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await _where(cancellationToken) is { } place)
            {
                await StayAsync(place, cancellationToken);
            }
            else
            {
                await Task.Delay(Glance, cancellationToken);
            }
        }
    }

    private async Task StayAsync(AnchorPlace place, CancellationToken cancellationToken)
    {
        await using var connection = new JanusConnection(new() { Url = place.Janus, ApiSecret = place.ApiSecret });
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(cancellationToken);
        var joined = await plugin.JoinRoomAsync(
            new() { Room = place.RoomId, Pin = place.Pin, Display = "tone", Rtp = new() { PayloadType = 111 } }, jsep: null, cancellationToken);
        await using var tone = ToneSource.Start(new()
        {
            Target = new IPEndPoint(IPAddress.Parse(joined.Rtp!.Ip!), joined.Rtp.Port!.Value),
            Frequency = 440,
            PeakDb = -12,
        });
        _joined.TrySetResult();
        while (await _where(cancellationToken) == place)
        {
            await Task.Delay(Glance, cancellationToken);
        }
    }
}
