using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling.Methods;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Seats;

/// <summary>Sends <c>roomStatus</c> to everybody in a room whenever somebody's status changes.</summary>
internal sealed class StatusBroadcaster(IPresence presence, SeatRegistry registry) : IHostedService
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = presence.Subscribe(Broadcast);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void Broadcast(RoomStatusChanged change)
    {
        var message = RpcWriter.Notification("roomStatus", change.Members, SignalingJson.Default.IReadOnlyListRoomMember);
        foreach (var seat in registry.InRoom(change.Room))
        {
            seat.Owner?.Connection.Send(message);
        }
    }
}
