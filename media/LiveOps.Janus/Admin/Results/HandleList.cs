namespace LiveOps.Janus.Admin;

public sealed record HandleList : AdminResult
{
    public required IReadOnlyList<long> Handles { get; init; }
}
