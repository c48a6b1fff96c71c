using System.ComponentModel.DataAnnotations;
using System.Text;

namespace LiveOps.Gateway.Auth;

/// <summary>Who may do what; section <c>LiveOps:Gateway</c>. A secret comes in the setting itself or in a file, not both.</summary>
internal sealed record AuthOptions : IValidatableObject
{
    /// <summary>HS256 needs a key at least as long as its hash (RFC 7518 section 3.2).</summary>
    private const int ShortestJwtSecret = 32;

    /// <summary>Signs and verifies users' tokens; at least 32 bytes. No default.</summary>
    public string? JwtSecret { get; init; }

    /// <summary>File that holds <see cref="JwtSecret"/>; white space at its ends is ignored.</summary>
    public string? JwtSecretFile { get; init; }

    /// <summary>Bearer token of the management routes; at least 16 characters. Without one they answer 403.</summary>
    public string? AdminToken { get; init; }

    /// <summary>File that holds <see cref="AdminToken"/>; white space at its ends is ignored.</summary>
    public string? AdminTokenFile { get; init; }

    /// <summary>How long a token is valid after it was issued, in minutes. Default 12 hours.</summary>
    [Range(1, 60 * 24 * 366)]
    public int TokenLifetimeMinutes { get; init; } = 12 * 60;

    /// <summary>Accept tokens that never expire, as the earlier system issued them. Default false.</summary>
    public bool AcceptTokensWithoutExpiry { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (JwtSecret is null == JwtSecretFile is null)
        {
            yield return new("exactly one of JwtSecret and JwtSecretFile must be set", [nameof(JwtSecret)]);
        }

        if (JwtSecret is not null && Encoding.UTF8.GetByteCount(JwtSecret) < ShortestJwtSecret)
        {
            yield return new($"must be at least {ShortestJwtSecret} bytes long", [nameof(JwtSecret)]);
        }

        if (AdminToken is not null && AdminTokenFile is not null)
        {
            yield return new("only one of AdminToken and AdminTokenFile may be set", [nameof(AdminToken)]);
        }

        if (AdminToken is { Length: < 16 })
        {
            yield return new("must be at least 16 characters long", [nameof(AdminToken)]);
        }

        foreach (var (name, path) in new[] { (nameof(JwtSecretFile), JwtSecretFile), (nameof(AdminTokenFile), AdminTokenFile) })
        {
            if (path is not null && !File.Exists(path))
            {
                yield return new($"there is no file {path}", [name]);
            }
        }

        if (JwtSecretFile is not null && File.Exists(JwtSecretFile) && Encoding.UTF8.GetByteCount(File.ReadAllText(JwtSecretFile).Trim()) < ShortestJwtSecret)
        {
            yield return new($"must hold at least {ShortestJwtSecret} bytes", [nameof(JwtSecretFile)]);
        }
    }
}
