namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>What an error's code means, for people who look at the messages.</summary>
internal static class ErrorTexts
{
    public static string Of(string code) => code switch
    {
        ErrorCode.NotRegistered => "register first",
        ErrorCode.Forbidden => "from is not the name of this connection's user",
        ErrorCode.NameTaken => "somebody else is registered under this name",
        ErrorCode.UnknownTarget => "nobody else is registered under the name in to",
        ErrorCode.Busy => "that user is in a room already",
        ErrorCode.UnknownRoom => "there is no such room any more",
        ErrorCode.NotInvited => "there is no invitation into this room, or it has ended",
        ErrorCode.AlreadyInRoom => "leave the other room first",
        ErrorCode.NotInRoom => "only members of the room may do this",
        ErrorCode.RoomFull => "no more people fit into the room",
        ErrorCode.RateLimited => "too many messages: some were dropped",
        ErrorCode.TooLarge => "the message is too large",
        _ => "this cannot be done now; try again",
    };
}
