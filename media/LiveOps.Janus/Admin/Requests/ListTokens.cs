namespace LiveOps.Janus.Admin;

/// <summary>Lists the stored tokens.</summary>
public sealed record ListTokens : AdminRequest<TokenList>
{
    protected internal override string Verb => "list_tokens";
}
