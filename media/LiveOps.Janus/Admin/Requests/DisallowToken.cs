namespace LiveOps.Janus.Admin;

/// <summary>Takes plugins from a token.</summary>
public sealed record DisallowToken : AdminRequest<TokenGranted>
{
    protected internal override string Verb => "disallow_token";

    public required string Token { get; init; }

    public required IReadOnlyList<string> Plugins { get; init; }
}
