namespace LiveOps.Gateway.Calls.Users;

/// <summary>How somebody is shown to the others.</summary>
internal static class CallStatus
{
    public const string Online = "online";

    /// <summary>In a room.</summary>
    public const string Busy = "busy";

    public const string Offline = "offline";

    public static string Of(bool isBusy) => isBusy ? Busy : Online;
}
