namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Changes what is received.</summary>
public sealed record Configure : StreamingRequest<ViewerState>
{
    public override string Request => "configure";

    public string? Mid { get; init; }

    public bool? Send { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? Fallback { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }
}
