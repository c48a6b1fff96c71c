namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Asks for the offer of a data channel.</summary>
public sealed record SetUp : TextRoomRequest<TextRoomOffered>
{
    public override string Request => "setup";
}
