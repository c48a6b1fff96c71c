namespace LiveOps.Janus.Admin;

/// <summary>Lets a token use more plugins.</summary>
public sealed record AllowToken : AdminRequest<TokenGranted>
{
    protected internal override string Verb => "allow_token";

    public required string Token { get; init; }

    public required IReadOnlyList<string> Plugins { get; init; }
}
