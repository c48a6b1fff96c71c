namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Codes with which the NoSIP plugin refuses requests.</summary>
public static class NoSipErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 440;
    public const int InvalidJson = 441;
    public const int InvalidRequest = 442;
    public const int MissingElement = 443;
    public const int InvalidElement = 444;
    public const int WrongState = 445;
    public const int MissingSdp = 446;
    public const int InvalidSdp = 447;
    public const int IoError = 448;
    public const int RecordingError = 449;
    public const int TooStrict = 450;
}
