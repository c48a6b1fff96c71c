using System.Security.Cryptography.X509Certificates;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Where an API server is and how to prove to it who we are.</summary>
public sealed record KubernetesConnection
{
    public required Uri Server { get; init; }

    /// <summary>The only authorities trusted; null trusts those of the system.</summary>
    public X509Certificate2Collection? CertificateAuthorities { get; init; }

    /// <summary>Accepts any certificate; for tests on one machine only.</summary>
    public bool SkipTlsVerify { get; init; }

    /// <summary>The name the server's certificate must have, where it is not that of <see cref="Server"/>.</summary>
    public string? TlsServerName { get; init; }

    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>Bearer token; <see cref="TokenFile"/> goes before it.</summary>
    public string? Token { get; init; }

    /// <summary>File with a bearer token, read again as it rotates.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Proxy for all calls; null takes that of the environment.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Namespace that is meant where none is named.</summary>
    public string Namespace { get; init; } = "default";

    // The generated text would print the token.
    public override string ToString() => $"{Server} (namespace {Namespace})";
}
