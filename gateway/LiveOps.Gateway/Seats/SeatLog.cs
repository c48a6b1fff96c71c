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

    [LoggerMessage(204, LogLevel.Information, "User {User} in room {Room} lost its seat here: {Reason}")]
    public static partial void Lost(ILogger logger, string user, ObjectKey room, string reason);

    [LoggerMessage(205, LogLevel.Warning, "User {User} in room {Room} could not be muted or unmuted; the bridge may let it be heard, or not, until it offers again")]
    public static partial void NotMuted(ILogger logger, Exception exception, string user, ObjectKey room);

    [LoggerMessage(206, LogLevel.Warning, "User {User} cannot join room {Room} as presence is not available")]
    public static partial void NoPresence(ILogger logger, Exception exception, string user, ObjectKey room);

    [LoggerMessage(207, LogLevel.Warning, "Presence was not told that a seat is free; it counts as taken until presence misses its signs of life")]
    public static partial void PresenceNotTold(ILogger logger, Exception exception);

    [LoggerMessage(208, LogLevel.Information, "User {User} took a seat in room {Room}; resumed: {Resumed}")]
    public static partial void Taken(ILogger logger, string user, ObjectKey room, bool resumed);

    [LoggerMessage(209, LogLevel.Warning, "User {User} was put out of room {Room}, but the bridge could not be told; it may be heard until its own gateway acts")]
    public static partial void NotKicked(ILogger logger, Exception exception, string user, ObjectKey room);
}
