namespace LiveOps.Janus.Admin;

public sealed record SessionList : AdminResult
{
    public required IReadOnlyList<long> Sessions { get; init; }
}
