using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Subscribes to publishers; the result brings the offer.</summary>
public sealed record Subscribe : VideoRoomRequest<Subscribed>
{
    public override string Request => "join";

    public string Ptype { get; } = "subscriber";

    public required JanusId Room { get; init; }

    public string? Pin { get; init; }

    public string? Token { get; init; }

    public long? PrivateId { get; init; }

    public bool? UseMsid { get; init; }

    public bool? Autoupdate { get; init; }

    public IReadOnlyList<StreamSelection>? Streams { get; init; }
}
