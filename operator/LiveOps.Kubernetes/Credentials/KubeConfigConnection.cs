using System.Security.Cryptography.X509Certificates;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Checks a cluster and a user of a kubeconfig and makes a connection of them.</summary>
internal static class KubeConfigConnection
{
    public static KubernetesConnection Of(KubeConfigEntry<KubeConfigCluster> cluster, KubeConfigEntry<KubeConfigUser>? user, string? ns)
    {
        RefuseUnsupported(user);
        var ca = cluster.Pem(cluster.Value.CertificateAuthorityData, cluster.Value.CertificateAuthority, "certificate-authority");
        return new()
        {
            Server = Address(cluster.Value.Server, $"{cluster.Where}.server")
                ?? throw new KubernetesConfigException($"{cluster.Where}.server", "is not set."),
            CertificateAuthorities = ca is null ? null : PemFile.Authorities(ca, $"{cluster.Where}.certificate-authority"),
            SkipTlsVerify = cluster.Value.InsecureSkipTlsVerify,
            TlsServerName = cluster.Value.TlsServerName,
            Proxy = Address(cluster.Value.ProxyUrl, $"{cluster.Where}.proxy-url"),
            ClientCertificate = user is null ? null : ClientCertificate(user),
            Token = user?.Value.Token,
            TokenFile = user?.FullPath(user.Value.TokenFile),
            Namespace = string.IsNullOrEmpty(ns) ? "default" : ns,
        };
    }

    private static Uri? Address(string? text, string setting)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Some tools write host:port without a scheme, as kubectl allows.
        var url = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new KubernetesConfigException(setting, $"\"{text}\" is not an http or https address.");
    }

    private static X509Certificate2? ClientCertificate(KubeConfigEntry<KubeConfigUser> user)
    {
        var certificate = user.Pem(user.Value.ClientCertificateData, user.Value.ClientCertificate, "client-certificate");
        var key = user.Pem(user.Value.ClientKeyData, user.Value.ClientKey, "client-key");
        return (certificate, key) switch
        {
            (null, null) => null,
            (null, _) => throw new KubernetesConfigException(user.Where, "has a client-key but no client-certificate."),
            (_, null) => throw new KubernetesConfigException(user.Where, "has a client-certificate but no client-key."),
            _ => PemFile.KeyPair(certificate, key, user.Where),
        };
    }

    private static void RefuseUnsupported(KubeConfigEntry<KubeConfigUser>? user)
    {
        var field = user?.Value switch
        {
            { Exec: not null } => "exec",
            { AuthProvider: not null } => "auth-provider",
            { Username: not null } => "username",
            _ => null,
        };
        if (field is not null)
        {
            throw new KubernetesConfigException(
                $"{user!.Where}.{field}",
                "is not supported. Use token, tokenFile or a client certificate, for instance of a service account.");
        }
    }
}
