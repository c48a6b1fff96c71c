using System.ComponentModel.DataAnnotations;
using LiveOps.Gateway.Auth.Oidc;

namespace LiveOps.Gateway.Auth;

/// <summary>Who may do what; section <c>LiveOps:Gateway</c>. A secret comes in the setting itself or in a file, not both.</summary>
internal sealed record AuthOptions : IValidatableObject
{
    /// <summary>Signs and verifies users' tokens; at least 32 bytes. No default.</summary>
    public string? JwtSecret { get; init; }

    /// <summary>File of such secrets, one a line, newest first: the first signs, all verify. It is read again when it changes.</summary>
    public string? JwtSecretFile { get; init; }

    /// <summary>Bearer token of the management routes; at least 16 characters. Without one they are for admins of external issuers only.</summary>
    public string? AdminToken { get; init; }

    /// <summary>File that holds <see cref="AdminToken"/>; white space at its ends is ignored. It is read again when it changes.</summary>
    public string? AdminTokenFile { get; init; }

    /// <summary>How long a token is valid after it was issued, in minutes. Default 12 hours.</summary>
    [Range(1, 60 * 24 * 366)]
    public int TokenLifetimeMinutes { get; init; } = 12 * 60;

    /// <summary>Accept tokens that never expire, as the earlier system issued them. Default false.</summary>
    public bool AcceptTokensWithoutExpiry { get; init; }

    /// <summary>Give listeners' tokens to anybody who asks. Default false: to admins and hosts.</summary>
    public bool PublicListening { get; init; }

    /// <summary>External issuers whose tokens are taken. Default none.</summary>
    public IReadOnlyList<OidcOptions> Oidc { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (JwtSecret is null == JwtSecretFile is null)
        {
            yield return new("exactly one of JwtSecret and JwtSecretFile must be set", [nameof(JwtSecret)]);
        }

        if (JwtSecret is not null && SecretFiles.IsShortJwtSecret(JwtSecret))
        {
            yield return new($"must be at least {SecretFiles.ShortestJwtSecret} bytes long", [nameof(JwtSecret)]);
        }

        if (AdminToken is not null && AdminTokenFile is not null)
        {
            yield return new("only one of AdminToken and AdminTokenFile may be set", [nameof(AdminToken)]);
        }

        if (AdminToken is { Length: < SecretFiles.ShortestAdminToken })
        {
            yield return new($"must be at least {SecretFiles.ShortestAdminToken} characters long", [nameof(AdminToken)]);
        }

        foreach (var problem in ValidateFiles().Concat(ValidateIssuers()))
        {
            yield return problem;
        }
    }

    private IEnumerable<ValidationResult> ValidateFiles()
    {
        foreach (var (name, path) in new[] { (nameof(JwtSecretFile), JwtSecretFile), (nameof(AdminTokenFile), AdminTokenFile) })
        {
            if (path is not null && !File.Exists(path))
            {
                yield return new($"there is no file {path}", [name]);
            }
        }

        if (JwtSecretFile is not null && File.Exists(JwtSecretFile) &&
            (SecretFiles.Lines(JwtSecretFile) is { Count: 0 } || SecretFiles.Lines(JwtSecretFile).Any(SecretFiles.IsShortJwtSecret)))
        {
            yield return new($"must hold at least {SecretFiles.ShortestJwtSecret} bytes in each line", [nameof(JwtSecretFile)]);
        }
    }

    private IEnumerable<ValidationResult> ValidateIssuers()
    {
        for (var i = 0; i < Oidc.Count; i++)
        {
            var problems = new List<ValidationResult>();
            Validator.TryValidateObject(Oidc[i], new ValidationContext(Oidc[i]), problems, validateAllProperties: true);
            foreach (var problem in problems)
            {
                yield return new(problem.ErrorMessage, [$"Oidc:{i}:{string.Join(',', problem.MemberNames)}"]);
            }
        }
    }
}
