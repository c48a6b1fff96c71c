namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Changes what is sent in a call.</summary>
public sealed record Set : VideoCallRequest<VideoCallDone>
{
    public override string Request => "set";

    public bool? Audio { get; init; }

    public bool? Video { get; init; }

    /// <summary>In bit/s.</summary>
    public int? Bitrate { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    /// <summary>Microseconds.</summary>
    public int? Fallback { get; init; }

    public bool? Restart { get; init; }
}
