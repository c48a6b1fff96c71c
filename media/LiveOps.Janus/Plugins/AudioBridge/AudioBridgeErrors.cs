namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Codes with which the AudioBridge refuses requests.</summary>
public static class AudioBridgeErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 480;
    public const int InvalidJson = 481;
    public const int InvalidRequest = 482;
    public const int MissingElement = 483;
    public const int InvalidElement = 484;
    public const int NoSuchRoom = 485;
    public const int RoomExists = 486;
    public const int NotJoined = 487;
    public const int LibopusError = 488;
    public const int Unauthorized = 489;
    public const int IdExists = 490;
    public const int AlreadyJoined = 491;
    public const int NoSuchUser = 492;
    public const int InvalidSdp = 493;
    public const int NoSuchGroup = 494;
    public const int AlreadyDestroyed = 495;
    public const int AlreadyRecording = 496;
}
