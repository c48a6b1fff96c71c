namespace LiveOps.Janus.Admin;

public sealed record StunTested : AdminResult
{
    public string? PublicIp { get; init; }

    public int? PublicPort { get; init; }

    /// <summary>In microseconds.</summary>
    public int? Elapsed { get; init; }
}
