using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls;

/// <summary>How connections come to a name and part with it.</summary>
internal sealed class CallAttendance(
    ICallRegistry registry, CallRooms rooms, CallRouter router, SessionDirectory sessions, IOptions<CallOptions> options)
{
    /// <returns>False where somebody else holds the name; the connection then keeps the one it had.</returns>
    public async ValueTask<bool> ArriveAsync(CallSession session, CallUser user, string displayName, string? client, CancellationToken cancellationToken)
    {
        var registration = new Registration
        {
            Connection = session.Id,
            Gateway = router.Gateway,
            DisplayName = displayName,
            Client = client,
            IsBusy = session.User == user && session.Room is not null,
        };
        var takeOver = options.Value.SecondRegistration == SecondRegistration.TakeOver;
        var (registered, replaced) = await registry.RegisterAsync(user, registration, takeOver, cancellationToken);
        if (!registered)
        {
            return false;
        }

        if (session.User is not null && session.User != user)
        {
            await DepartAsync(session, isLost: false, cancellationToken);
        }

        // The connection that had the name is closed while it can still be found under it.
        if (replaced is not null)
        {
            await router.ReplaceAsync(user, replaced, cancellationToken);
        }

        (session.User, session.DisplayName) = (user, displayName);
        sessions.Add(user, session);
        await router.AnnounceAsync(user, registration, CallStatus.Of(registration.IsBusy), cancellationToken);
        return true;
    }

    /// <summary>Leaves the room and frees the name.</summary>
    /// <param name="isLost">The connection broke, so the user may come back into the room.</param>
    public async ValueTask DepartAsync(CallSession session, bool isLost, CancellationToken cancellationToken)
    {
        if (session.User is not { } user)
        {
            return;
        }

        await rooms.LeaveAsync(session, isLost, cancellationToken);
        sessions.Remove(user, session);
        if (await registry.RemoveAsync(user, session.Id, cancellationToken) is { } gone)
        {
            await router.AnnounceAsync(user, gone, CallStatus.Offline, cancellationToken);
        }

        session.User = null;
    }
}
