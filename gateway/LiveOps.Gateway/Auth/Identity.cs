namespace LiveOps.Gateway.Auth;

/// <summary>Who sent a request.</summary>
internal sealed record Identity
{
    public static Identity Nobody { get; } = new();

    /// <summary>A token was sent that is no good.</summary>
    public static Identity Refused { get; } = new() { Problem = IdentityProblem.Invalid };

    /// <summary>A token was sent whose issuer cannot be asked.</summary>
    public static Identity Unknown { get; } = new() { Problem = IdentityProblem.IssuerUnavailable };

    /// <summary>The bearer of the gateway's admin token.</summary>
    public static Identity Operator { get; } = new() { IsAdmin = true };

    /// <summary>Null for the bearer of the admin token, and for nobody.</summary>
    public UserToken? Token { get; init; }

    public bool IsAdmin { get; init; }

    public IdentityProblem Problem { get; init; }

    public static Identity Of(UserToken token) => new() { Token = token, IsAdmin = token.Role == UserRoles.Admin };
}
