using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Seats;

/// <summary>Draws the consequences, for the seats here, of what others did in their rooms; and leaves the seats behind at the end.</summary>
internal sealed class SeatGuard(IPresence presence, SeatRegistry registry, SeatKeeper keeper, ILogger<SeatGuard> logger) : IHostedService
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = presence.Subscribe(ReactAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();

        // Connections have left theirs behind; these are of anchors who may come back, then to another gateway or the next process.
        foreach (var seat in registry.All())
        {
            seat.StopExpiry();
            seat.Leg.Abandon();
        }

        return Task.CompletedTask;
    }

    private async ValueTask ReactAsync(PresenceEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case PlaceTaken taken when Find(taken, taken.UserId, taken.Fence) is { } seat:
                await keeper.LoseAsync(seat, SocketEnd.TakenOver, endsLeg: !taken.Claimed);
                break;

            // Nobody here gave it up: it was freed while this gateway was silent, and its anchor is to come back.
            case ParticipantGone { Reason: LeaveReason.Lost or LeaveReason.Left } gone when Find(gone, gone.UserId, gone.Fence) is { } seat:
                await keeper.LoseAsync(seat, SocketEnd.GoingAway, endsLeg: false);
                break;
            case ParticipantGone gone when Find(gone, gone.UserId, gone.Fence) is { } seat:
                await keeper.LoseAsync(seat, SocketEnd.PutOut(gone.Reason), endsLeg: true);
                break;
            case ParticipantMuted muted when registry.Find(muted.Room, muted.UserId) is { } seat:
                await MuteAsync(seat, muted.Muted, cancellationToken);
                break;
        }
    }

    private Seat? Find(PresenceEvent happened, string userId, long fence) =>
        registry.Find(happened.Room, userId) is { } seat && seat.Holding.Fence == fence ? seat : null;

    private async Task MuteAsync(Seat seat, bool muted, CancellationToken cancellationToken)
    {
        try
        {
            await seat.Leg.MuteAsync(muted, cancellationToken);
        }
        catch (BridgeException exception)
        {
            SeatLog.NotMuted(logger, exception, seat.UserId, seat.Room);
        }
    }
}
