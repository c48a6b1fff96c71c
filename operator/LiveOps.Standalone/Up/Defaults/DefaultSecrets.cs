using System.Security.Cryptography;
using System.Text;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Up.Defaults;

/// <summary>The Secrets that LiveOps on one machine needs; made with random values where they are missing, and otherwise left alone.</summary>
internal sealed class DefaultSecrets(IKubernetesClient client)
{
    public const string MediaCredentials = "media-credentials";

    private const string JwtKey = "jwtSecret";

    private static readonly ObjectKey Gateway = new(DefaultObjects.Namespace, "gateway-credentials");

    public Task EnsureMediaCredentialsAsync(CancellationToken cancellationToken) => EnsureAsync(
        new(DefaultObjects.Namespace, MediaCredentials), ["apiSecret", "adminKey", "adminSecret", "tokenSecret", "token"], cancellationToken);

    /// <summary>The key that signs the gateway's tokens.</summary>
    public async Task<string> EnsureJwtSecretAsync(CancellationToken cancellationToken)
    {
        var secret = await EnsureAsync(Gateway, [JwtKey], cancellationToken);
        return secret.Data?.TryGetValue(JwtKey, out var value) == true
            ? Encoding.UTF8.GetString(value)
            : throw new UpException($"Secret {Gateway} has no entry {JwtKey}; delete it, and a new one is made");
    }

    private async Task<V1Secret> EnsureAsync(ObjectKey key, string[] entries, CancellationToken cancellationToken)
    {
        if (await client.GetAsync<V1Secret>(key, cancellationToken) is { } existing)
        {
            return existing;
        }

        return await client.CreateAsync(
            new V1Secret
            {
                Metadata = new() { Name = key.Name, Namespace = key.Namespace },
                Type = "Opaque",
                StringData = entries.ToDictionary(entry => entry, _ => RandomNumberGenerator.GetHexString(48, lowercase: true), StringComparer.Ordinal),
            },
            cancellationToken);
    }
}
