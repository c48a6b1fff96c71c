using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Moves this participant into another room over the same peer connection.</summary>
public sealed record ChangeRoom : AudioBridgeRequest<RoomChanged>
{
    public override string Request => "changeroom";

    public required JanusId Room { get; init; }

    public JanusId? Id { get; init; }

    public string? Pin { get; init; }

    public string? Token { get; init; }

    public string? Display { get; init; }

    public string? Group { get; init; }

    public bool? Muted { get; init; }

    public bool? Suspended { get; init; }

    public bool? PauseEvents { get; init; }

    public int? Bitrate { get; init; }

    public int? Quality { get; init; }

    public int? ExpectedLoss { get; init; }

    public int? Volume { get; init; }

    public int? SpatialPosition { get; init; }

    public bool? Denoise { get; init; }

    public int? AudioLevelAverage { get; init; }

    public int? AudioActivePackets { get; init; }
}
