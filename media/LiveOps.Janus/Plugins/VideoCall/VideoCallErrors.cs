namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Codes with which the VideoCall refuses requests.</summary>
public static class VideoCallErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 470;
    public const int InvalidJson = 471;
    public const int InvalidRequest = 472;
    public const int RegisterFirst = 473;
    public const int InvalidElement = 474;
    public const int MissingElement = 475;
    public const int UsernameTaken = 476;
    public const int AlreadyRegistered = 477;
    public const int NoSuchUsername = 478;
    public const int UseEchoTest = 479;
    public const int AlreadyInCall = 480;
    public const int NoCall = 481;
    public const int MissingSdp = 482;
    public const int InvalidSdp = 483;
}
