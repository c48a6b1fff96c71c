namespace LiveOps.Janus.Admin;

public sealed record TokenList : AdminResult
{
    public Tokens? Data { get; init; }
}
