using System.Text;

namespace LiveOps.Gateway.Auth;

/// <summary>Reads secrets as the settings name them, and says what is wrong with what it finds.</summary>
internal static class SecretFiles
{
    /// <summary>Bytes. HS256 needs a key at least as long as its hash (RFC 7518 section 3.2).</summary>
    public const int ShortestJwtSecret = 32;

    /// <summary>Characters.</summary>
    public const int ShortestAdminToken = 16;

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="InvalidDataException">A file holds no usable secret.</exception>
    public static SecretSet Read(AuthOptions options)
    {
        var jwtSecrets = options.JwtSecret is { } secret ? [secret] : Lines(options.JwtSecretFile!);
        if (jwtSecrets.Count == 0 || jwtSecrets.Any(IsShortJwtSecret))
        {
            throw new InvalidDataException($"{options.JwtSecretFile} must hold a secret of at least {ShortestJwtSecret} bytes in each line");
        }

        var adminToken = options.AdminToken ?? (options.AdminTokenFile is { } path ? File.ReadAllText(path).Trim() : null);
        if (options.AdminTokenFile is not null && adminToken!.Length < ShortestAdminToken)
        {
            throw new InvalidDataException($"{options.AdminTokenFile} must hold at least {ShortestAdminToken} characters");
        }

        return SecretSet.Of(jwtSecrets, adminToken);
    }

    public static bool IsShortJwtSecret(string secret) => Encoding.UTF8.GetByteCount(secret) < ShortestJwtSecret;

    /// <summary>What is written in a file's lines; empty ones do not count.</summary>
    public static IReadOnlyList<string> Lines(string path) => [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)];
}
