namespace LiveOps.Janus.Protocol;

/// <summary>The peer connection is closed; the handle stays (<c>"janus":"hangup"</c>).</summary>
public sealed record HungUp : CoreEvent
{
    public string? Reason { get; init; }
}
