namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Codes with which the SIP plugin refuses requests.</summary>
public static class SipErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 440;
    public const int InvalidJson = 441;
    public const int InvalidRequest = 442;
    public const int MissingElement = 443;
    public const int InvalidElement = 444;
    public const int AlreadyRegistered = 445;
    public const int InvalidAddress = 446;
    public const int WrongState = 447;
    public const int MissingSdp = 448;
    public const int LibsofiaError = 449;
    public const int IoError = 450;
    public const int RecordingError = 451;
    public const int TooStrict = 452;
    public const int HelperError = 453;
    public const int NoSuchCallId = 454;
}
