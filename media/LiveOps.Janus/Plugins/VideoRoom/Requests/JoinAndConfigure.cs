using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Joins and publishes in one; needs an offer.</summary>
public sealed record JoinAndConfigure : VideoRoomRequest<RoomJoined>
{
    public override string Request => "joinandconfigure";

    public string Ptype { get; } = "publisher";

    public required JanusId Room { get; init; }

    public JanusId? Id { get; init; }

    public string? Pin { get; init; }

    public string? Token { get; init; }

    public string? Display { get; init; }

    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public int? Bitrate { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    public IReadOnlyList<StreamDescription>? Descriptions { get; init; }
}
