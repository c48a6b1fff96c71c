namespace LiveOps.Janus.Protocol;

/// <summary>A candidate of the server (only with <c>full_trickle</c>).</summary>
public sealed record CandidateTrickled : CoreEvent
{
    public IceCandidate? Candidate { get; init; }
}
