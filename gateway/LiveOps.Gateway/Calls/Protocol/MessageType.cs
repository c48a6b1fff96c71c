namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Values of <c>type</c> (<c>docs/protocol/calls.md</c>).</summary>
internal static class MessageType
{
    public const string Register = "register";
    public const string Registered = "registered";
    public const string Presence = "presence";
    public const string IceServers = "ice-servers";
    public const string Call = "call";
    public const string Answer = "answer";
    public const string Ice = "ice";
    public const string Hangup = "hangup";
    public const string Reject = "reject";
    public const string Invite = "invite";
    public const string Accept = "accept";
    public const string Decline = "decline";
    public const string Left = "left";
    public const string Joined = "joined";
    public const string RoomCreated = "room-created";
    public const string Error = "error";
}
