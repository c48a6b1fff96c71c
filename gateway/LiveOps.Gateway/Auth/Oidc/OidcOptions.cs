using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Auth.Oidc;

/// <summary>An external issuer (OpenID Connect) and how its claims are read; section <c>LiveOps:Gateway:Oidc:N</c>.</summary>
internal sealed record OidcOptions : IValidatableObject
{
    /// <summary>As in the tokens' <c>iss</c>; discovery is read below it. https, or http on a loopback address.</summary>
    [Required]
    public string Issuer { get; init; } = "";

    /// <summary>What one of the tokens' <c>aud</c> must be.</summary>
    [Required]
    public string Audience { get; init; } = "";

    /// <summary>Claim that names the user. Default <c>sub</c>.</summary>
    [Required]
    public string UserClaim { get; init; } = "sub";

    /// <summary>Put before the user's name, so that users of several issuers cannot be mistaken for each other. Default none.</summary>
    [StringLength(32)]
    public string UserPrefix { get; init; } = "";

    /// <summary>Claim that names the room. Default <c>roomId</c>.</summary>
    [Required]
    public string RoomClaim { get; init; } = "roomId";

    /// <summary>Claim that names the role, or a list of which the highest counts. Default <c>role</c>.</summary>
    [Required]
    public string RoleClaim { get; init; } = "role";

    /// <summary>From values of the role claim to roles. Without any, listener, guest, anchor and host stand for themselves.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Role of those who have none. Default none: they are refused.</summary>
    public string? DefaultRole { get; init; }

    /// <summary>Room of tokens without a room claim. Default none: hosts and admins name the room, others are refused.</summary>
    public string? Room { get; init; }

    /// <summary>Keys are read again at most this often when a token names one that is not known, in seconds. Default 30.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; init; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || !(issuer.Scheme == Uri.UriSchemeHttps || (issuer.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback)))
        {
            yield return new("must be an https URL (http on a loopback address only)", [nameof(Issuer)]);
        }

        foreach (var (value, role) in Roles)
        {
            if (!UserRoles.Ranked.Contains(role, StringComparer.Ordinal))
            {
                yield return new($"'{role}' must be one of {string.Join(", ", UserRoles.Ranked)}", [$"{nameof(Roles)}:{value}"]);
            }
        }

        if (DefaultRole is not null && !UserRoles.Ranked.Contains(DefaultRole, StringComparer.Ordinal))
        {
            yield return new($"must be one of {string.Join(", ", UserRoles.Ranked)}", [nameof(DefaultRole)]);
        }
    }
}
