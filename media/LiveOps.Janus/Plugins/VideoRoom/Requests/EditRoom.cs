using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Changes a room's properties; null leaves one as it is.</summary>
public sealed record EditRoom : VideoRoomRequest<RoomEdited>
{
    public override string Request => "edit";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? NewDescription { get; init; }

    public string? NewSecret { get; init; }

    public string? NewPin { get; init; }

    public bool? NewIsPrivate { get; init; }

    public bool? NewRequirePvtid { get; init; }

    public int? NewBitrate { get; init; }

    public int? NewFirFreq { get; init; }

    public int? NewPublishers { get; init; }

    public bool? NewLockRecord { get; init; }

    public string? NewRecDir { get; init; }

    public bool? Permanent { get; init; }
}
