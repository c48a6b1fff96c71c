namespace LiveOps.Janus.Admin;

public sealed record AddressResolved : AdminResult
{
    public string? Ip { get; init; }

    /// <summary>In microseconds.</summary>
    public int? Elapsed { get; init; }
}
