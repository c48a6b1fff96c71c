namespace LiveOps.Janus.Admin;

/// <summary>Makes a stored token; needs token_auth.</summary>
public sealed record AddToken : AdminRequest<TokenGranted>
{
    protected internal override string Verb => "add_token";

    public required string Token { get; init; }

    /// <summary>The plugins it is good for; all where null.</summary>
    public IReadOnlyList<string>? Plugins { get; init; }
}
