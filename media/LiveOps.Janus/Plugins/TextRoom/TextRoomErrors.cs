namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Codes with which the TextRoom refuses requests.</summary>
public static class TextRoomErrors
{
    public const int NoMessage = 411;
    public const int InvalidJson = 412;
    public const int MissingElement = 413;
    public const int InvalidElement = 414;
    public const int InvalidRequest = 415;
    public const int AlreadySetUp = 416;
    public const int NoSuchRoom = 417;
    public const int RoomExists = 418;
    public const int Unauthorized = 419;
    public const int UsernameExists = 420;
    public const int AlreadyInRoom = 421;
    public const int NotInRoom = 422;
    public const int NoSuchUser = 423;
    public const int UnknownError = 499;
}
