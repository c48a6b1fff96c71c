namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Adds and removes streams at once.</summary>
public sealed record UpdateStreams : VideoRoomRequest<Subscribed>
{
    public override string Request => "update";

    public IReadOnlyList<StreamSelection>? Subscribe { get; init; }

    public IReadOnlyList<StreamSelection>? Unsubscribe { get; init; }
}
