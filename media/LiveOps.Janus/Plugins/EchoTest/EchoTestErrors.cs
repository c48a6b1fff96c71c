namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>Codes with which the EchoTest refuses requests.</summary>
public static class EchoTestErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 411;
    public const int InvalidJson = 412;
    public const int InvalidElement = 413;
    public const int InvalidSdp = 414;
}
