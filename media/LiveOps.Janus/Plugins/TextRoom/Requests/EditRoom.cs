using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Changes a room's properties; null leaves one as it is.</summary>
public sealed record EditRoom : TextRoomRequest<RoomEdited>
{
    public override string Request => "edit";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? NewDescription { get; init; }

    public string? NewSecret { get; init; }

    public string? NewPin { get; init; }

    public string? NewPost { get; init; }

    public bool? NewIsPrivate { get; init; }

    public bool? Permanent { get; init; }
}
