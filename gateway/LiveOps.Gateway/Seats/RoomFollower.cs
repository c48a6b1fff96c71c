using LiveOps.Gateway.Signaling.Sockets;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Seats;

/// <summary>Tells the anchors of rooms that end or move.</summary>
internal sealed class RoomFollower(IInformer<LiveRoom> rooms, SeatRegistry registry, SeatKeeper keeper) : IHostedService
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = rooms.Subscribe(Follow);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void Follow(InformerEvent<LiveRoom> change)
    {
        var room = change.Type == WatchEventType.Deleted ? null : change.Object;
        foreach (var seat in registry.InRoom(ObjectKey.Of(change.Object)))
        {
            switch (SeatFates.Judge(seat.Placement, room))
            {
                case SeatFate.Moved:
                    keeper.Dismiss(seat, SocketEnd.RoomMoved, Notices.RoomMoved(seat, "moved"));
                    break;
                case SeatFate.Ended:
                    keeper.Dismiss(seat, SocketEnd.RoomEnded, Notices.RoomEnded(seat));
                    break;
            }
        }
    }
}
