using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Apply;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>
/// Holds a room's object until nothing of it is left on any node. It goes on before there is anything that would be left behind.
/// </summary>
internal sealed class RoomFinalizer(IKubernetesClient client, Latest<LiveRoom> rooms, Fence fence)
{
    public const string Name = "liveops.dev/room";

    /// <returns>The room with the finalizer, or null if it is gone or going.</returns>
    public async Task<LiveRoom?> AddAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        fence.Pass();
        var after = await client.AddFinalizerAsync(room, Name, cancellationToken);
        if (after is not null)
        {
            rooms.Wrote(room, after);
        }

        return after;
    }

    public Task RemoveAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        fence.Pass();
        return client.RemoveFinalizerAsync(room, Name, cancellationToken);
    }
}
