namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Changes this participant, and negotiates its peer connection with an offer or answer.</summary>
public sealed record Configure : AudioBridgeRequest<Configured>
{
    public override string Request => "configure";

    public bool? Muted { get; init; }

    public string? Display { get; init; }

    public int? Bitrate { get; init; }

    public int? Quality { get; init; }

    public int? ExpectedLoss { get; init; }

    public int? Volume { get; init; }

    public int? Prebuffer { get; init; }

    public int? SpatialPosition { get; init; }

    public bool? Denoise { get; init; }

    public string? Group { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    /// <summary>Says that the offer renegotiates.</summary>
    public bool? Update { get; init; }

    public bool? GenerateOffer { get; init; }
}
