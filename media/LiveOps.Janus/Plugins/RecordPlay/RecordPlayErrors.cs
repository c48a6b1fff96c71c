namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Codes with which Record&amp;Play refuses requests.</summary>
public static class RecordPlayErrors
{
    public const int NoMessage = 411;
    public const int InvalidJson = 412;
    public const int InvalidRequest = 413;
    public const int InvalidElement = 414;
    public const int MissingElement = 415;
    public const int NotFound = 416;
    public const int InvalidRecording = 417;
    public const int InvalidState = 418;
    public const int InvalidSdp = 419;
    public const int RecordingExists = 420;
    public const int UnknownError = 499;
}
