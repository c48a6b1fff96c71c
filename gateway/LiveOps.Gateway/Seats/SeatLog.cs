using LiveOps.Gateway.Bridges;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

internal static partial class SeatLog
{
    [LoggerMessage(200, LogLevel.Warning, "User {User} got no seat in room {Room} on bridge {Node}")]
    public static partial void NoSeat(ILogger logger, Exception exception, string user, ObjectKey room, string node);

    [LoggerMessage(201, LogLevel.Information, "The connection of user {User} in room {Room} broke; its seat is kept for {Seconds} s")]
    public static partial void Parked(ILogger logger, string user, ObjectKey room, double seconds);

    [LoggerMessage(202, LogLevel.Information, "User {User} left room {Room}")]
    public static partial void GivenUp(ILogger logger, string user, ObjectKey room);

    [LoggerMessage(203, LogLevel.Information, "Bridge {Node} says of user {User} in room {Room}: {Event}")]
    public static partial void LegEvent(ILogger logger, string user, ObjectKey room, string node, LegEvent @event);
}
