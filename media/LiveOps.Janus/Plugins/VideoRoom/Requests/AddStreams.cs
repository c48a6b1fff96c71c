namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Adds streams to the subscription.</summary>
public sealed record AddStreams : VideoRoomRequest<Subscribed>
{
    public override string Request => "subscribe";

    public required IReadOnlyList<StreamSelection> Streams { get; init; }
}
