namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>Negotiates the peer connection with an offer, or changes what is sent back.</summary>
public sealed record Configure : EchoTestRequest<Configured>
{
    public override string Request => "configure";

    public bool? Audio { get; init; }

    public bool? Video { get; init; }

    /// <summary>Cap for the peer, in bit/s; 0: none.</summary>
    public int? Bitrate { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    public bool? Restart { get; init; }

    public bool? Update { get; init; }

    /// <summary>Simulcast layer to send back, 0 to 2.</summary>
    public int? Substream { get; init; }

    /// <summary>Temporal layer, 0 to 2.</summary>
    public int? Temporal { get; init; }

    /// <summary>Microseconds without packets before a lower layer is taken.</summary>
    public int? Fallback { get; init; }

    public bool? Svc { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    /// <summary>Playout delay, in units of 10 ms.</summary>
    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }

    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public string? Videoprofile { get; init; }

    public bool? Opusred { get; init; }
}
