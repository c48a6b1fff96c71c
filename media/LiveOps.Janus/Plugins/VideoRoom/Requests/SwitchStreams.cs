namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Lets other publishers' streams take the place of present ones, without negotiation.</summary>
public sealed record SwitchStreams : VideoRoomRequest<StreamsSwitched>
{
    public override string Request => "switch";

    public required IReadOnlyList<StreamSelection> Streams { get; init; }
}
