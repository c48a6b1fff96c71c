using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Puts all viewers out.</summary>
public sealed record KickAll : StreamingRequest<StreamingDone>
{
    public override string Request => "kick_all";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }
}
