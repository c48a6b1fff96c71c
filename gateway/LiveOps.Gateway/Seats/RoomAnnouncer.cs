using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>Tells the anchors here what happens in their rooms, whichever gateway it happened at.</summary>
internal sealed class RoomAnnouncer(IPresence presence, SeatRegistry registry) : IHostedService
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = presence.Subscribe(AnnounceAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private async ValueTask AnnounceAsync(PresenceEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case StatusChanged when registry.InRoom(happened.Room).Count > 0:
                Tell(happened.Room, Notices.RoomStatus((await presence.ReadAsync(happened.Room, cancellationToken)).Active()));
                break;
            case ParticipantEntered entered:
                Tell(happened.Room, Notices.ParticipantJoined(entered.Participant), except: entered.Participant.UserId);
                break;
            case ParticipantGone gone:
                Tell(happened.Room, Notices.ParticipantLeft(gone.UserId, gone.Reason), except: gone.UserId);
                break;
            case ParticipantMuted muted:
                Tell(happened.Room, Notices.Muted(muted.UserId, muted.Muted, muted.By));
                break;
            case MessageSaid said:
                Tell(happened.Room, Notices.Chat(said.Message));
                break;
        }
    }

    private void Tell(ObjectKey room, ReadOnlyMemory<byte> message, string? except = null)
    {
        foreach (var seat in registry.InRoom(room).Where(seat => seat.UserId != except))
        {
            seat.Owner?.Connection.Send(message);
        }
    }
}
