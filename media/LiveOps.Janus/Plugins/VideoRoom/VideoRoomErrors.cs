namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Codes with which the VideoRoom refuses requests.</summary>
public static class VideoRoomErrors
{
    public const int UnknownError = 499;
    public const int NoMessage = 421;
    public const int InvalidJson = 422;
    public const int InvalidRequest = 423;
    public const int JoinFirst = 424;
    public const int AlreadyJoined = 425;
    public const int NoSuchRoom = 426;
    public const int RoomExists = 427;
    public const int NoSuchFeed = 428;
    public const int MissingElement = 429;
    public const int InvalidElement = 430;
    public const int InvalidSdpType = 431;
    public const int PublishersFull = 432;
    public const int Unauthorized = 433;
    public const int AlreadyPublished = 434;
    public const int NotPublished = 435;
    public const int IdExists = 436;
    public const int InvalidSdp = 437;
}
