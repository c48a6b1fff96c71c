using LiveOps.Janus.Protocol;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Janus;

namespace LiveOps.Chaos.Anchors;

/// <summary>Sends a tone over plain RTP straight to the room's bridge, and follows the room wherever it goes.</summary>
internal sealed class RtpAnchor : IAnchor
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly IKubernetesClient _kubernetes;
    private readonly ObjectKey _room;
    private readonly Task _speaking;

    public RtpAnchor(IKubernetesClient kubernetes, ObjectKey room, Voice voice)
    {
        (_kubernetes, _room, Voice) = (kubernetes, room, voice);
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
            try
            {
                var room = await _kubernetes.GetAsync<LiveRoom>(_room, cancellationToken);
                if (room is { Status: { Phase: RoomPhase.OnAir, Bridge: { Node: not null, RoomId: not null } bridge } })
                {
                    await SpeakAsync(room, bridge, cancellationToken);
                }
            }
            catch (Exception exception) when (exception is JanusException or TimeoutException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The bridge is away, or does not have the room yet.
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task SpeakAsync(LiveRoom room, RoomBridgeStatus bridge, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        await using var anchor = await PlainRtpAnchor.JoinAsync(_kubernetes, room, frequency: 440, peakDb: -12, limit.Token);
        Voice.Up();
        try
        {
            while (anchor.IsConnected && (await _kubernetes.GetAsync<LiveRoom>(_room, cancellationToken))?.Status?.Bridge == bridge)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
        finally
        {
            Voice.Down();
        }
    }
}
