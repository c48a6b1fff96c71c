namespace LiveOps.Gateway.Auth;

/// <summary>Why a token that was sent says nothing of its bearer.</summary>
internal enum IdentityProblem
{
    /// <summary>There is none: the token is good, or none was sent.</summary>
    None,

    Invalid,

    IssuerUnavailable,
}
