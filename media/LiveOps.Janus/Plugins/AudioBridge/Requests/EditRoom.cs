using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Changes a room's properties; null leaves one as it is.</summary>
public sealed record EditRoom : AudioBridgeRequest<RoomEdited>
{
    public override string Request => "edit";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? NewDescription { get; init; }

    public string? NewSecret { get; init; }

    public string? NewPin { get; init; }

    public bool? NewIsPrivate { get; init; }

    public string? NewRecordDir { get; init; }

    public string? NewMjrsDir { get; init; }

    public bool? Permanent { get; init; }
}
