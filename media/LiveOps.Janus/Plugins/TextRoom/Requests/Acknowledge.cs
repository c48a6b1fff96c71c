namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Brings the answer to the plugin's offer.</summary>
public sealed record Acknowledge : TextRoomRequest<TextRoomDone>
{
    public override string Request => "ack";
}
