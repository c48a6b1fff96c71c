using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Asks for the offer of a mountpoint's media.</summary>
public sealed record Watch : StreamingRequest<ViewerState>
{
    public override string Request => "watch";

    public required JanusId Id { get; init; }

    public string? Pin { get; init; }

    /// <summary>The mids wanted; all where null.</summary>
    public IReadOnlyList<string>? Media { get; init; }

    public bool? Restart { get; init; }
}
