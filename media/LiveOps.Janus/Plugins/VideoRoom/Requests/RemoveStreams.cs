namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Takes streams out of the subscription.</summary>
public sealed record RemoveStreams : VideoRoomRequest<Subscribed>
{
    public override string Request => "unsubscribe";

    public required IReadOnlyList<StreamSelection> Streams { get; init; }
}
