using LiveOps.Operator.Apply;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Writes a room's status, and tells what changed once it is written: a write that lost a race tells nothing.</summary>
internal sealed class RoomStatusWriter(
    StatusWriter writer, Latest<LiveRoom> rooms, RoomTelling telling, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Writes the status of a room that is to be on air.</summary>
    /// <returns>As below.</returns>
    public Task<LiveRoom?> WriteAsync(LiveRoom room, RoomProgress progress, CancellationToken cancellationToken) =>
        // Where this process ends together with its nodes, what it cannot do any more says nothing about the room.
        progress.Obstacle is not null && lifetime.ApplicationStopping.IsCancellationRequested
            ? Task.FromResult<LiveRoom?>(room)
            : WriteAsync(room, RoomStatus.OnAir(room, progress, time.GetUtcNow()), cancellationToken);

    /// <summary>Writes the status of a room that is off air.</summary>
    /// <returns>As below.</returns>
    public Task<LiveRoom?> WriteIdleAsync(LiveRoom room, CancellationToken cancellationToken) =>
        WriteAsync(room, RoomStatus.Idle(room, time.GetUtcNow()), cancellationToken);

    /// <summary>Writes the status of a room that cannot be taken off air at once.</summary>
    /// <returns>As below.</returns>
    public Task<LiveRoom?> WriteStoppingAsync(LiveRoom room, string message, CancellationToken cancellationToken) =>
        WriteAsync(room, RoomStatus.Stopping(room, message, time.GetUtcNow()), cancellationToken);

    /// <returns>The room as it is then, or null after a conflict or if it is gone.</returns>
    private async Task<LiveRoom?> WriteAsync(LiveRoom room, LiveRoomStatus status, CancellationToken cancellationToken)
    {
        var written = await writer.WriteAsync(room, room.Status, status, cancellationToken);
        if (written is not null && !ReferenceEquals(written, room))
        {
            rooms.Wrote(room, written);
            telling.Tell(written, room.Status, status);
        }

        return written;
    }
}
