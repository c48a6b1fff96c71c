using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>Takes those who were at a lost gateway out of their rooms and frees their names, and tells the others.</summary>
internal sealed class LostGatewayCleaner(RedisRoomStore store, CallRooms rooms, RedisCallRegistry registry, CallRouter router)
{
    /// <returns>How many users there were.</returns>
    public async Task<int> CleanAsync(Guid gateway, CancellationToken cancellationToken)
    {
        foreach (var room in await store.ListOfAsync(gateway, cancellationToken))
        {
            await rooms.LoseAsync(room, gateway, cancellationToken);
            await store.ForgetAsync(room, gateway, cancellationToken);
        }

        var count = 0;
        foreach (var user in await registry.ListOfAsync(gateway, cancellationToken))
        {
            if (await registry.ForgetAsync(user, gateway, cancellationToken) is { } gone)
            {
                count++;
                await router.AnnounceAsync(user, gone, CallStatus.Offline, cancellationToken);
            }
        }

        return count;
    }
}
