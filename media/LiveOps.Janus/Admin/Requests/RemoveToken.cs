namespace LiveOps.Janus.Admin;

public sealed record RemoveToken : AdminRequest<AdminDone>
{
    protected internal override string Verb => "remove_token";

    public required string Token { get; init; }
}
