namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Values of an error's <c>code</c> (<c>docs/protocol/calls.md</c>).</summary>
internal static class ErrorCode
{
    public const string Invalid = "invalid";
    public const string TooLarge = "too-large";
    public const string NotRegistered = "not-registered";
    public const string Forbidden = "forbidden";
    public const string NameTaken = "name-taken";
    public const string Replaced = "replaced";
    public const string UnknownTarget = "unknown-target";
    public const string Busy = "busy";
    public const string UnknownRoom = "unknown-room";
    public const string NotInvited = "not-invited";
    public const string AlreadyInRoom = "already-in-room";
    public const string NotInRoom = "not-in-room";
    public const string RoomFull = "room-full";
    public const string RateLimited = "rate-limited";
    public const string Unavailable = "unavailable";
}
