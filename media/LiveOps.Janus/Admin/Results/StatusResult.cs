namespace LiveOps.Janus.Admin;

public sealed record StatusResult : AdminResult
{
    public ServerStatus? Status { get; init; }
}
