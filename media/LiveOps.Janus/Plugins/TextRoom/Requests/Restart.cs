namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Asks for an offer that restarts ICE.</summary>
public sealed record Restart : TextRoomRequest<TextRoomOffered>
{
    public override string Request => "restart";
}
