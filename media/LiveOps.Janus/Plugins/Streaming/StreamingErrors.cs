namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Codes with which the Streaming plugin refuses requests.</summary>
public static class StreamingErrors
{
    public const int NoMessage = 450;
    public const int InvalidJson = 451;
    public const int InvalidRequest = 452;
    public const int MissingElement = 453;
    public const int InvalidElement = 454;
    public const int NoSuchMountpoint = 455;
    public const int CannotCreate = 456;
    public const int Unauthorized = 457;
    public const int CannotSwitch = 458;
    public const int CannotRecord = 459;
    public const int InvalidState = 460;
    public const int UnknownError = 470;
}
