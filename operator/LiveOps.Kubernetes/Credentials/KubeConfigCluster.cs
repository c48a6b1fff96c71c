namespace LiveOps.Kubernetes.Credentials;

/// <summary>A cluster of a kubeconfig.</summary>
internal sealed class KubeConfigCluster
{
    public string? Server { get; set; }

    public string? CertificateAuthority { get; set; }

    public string? CertificateAuthorityData { get; set; }

    public bool InsecureSkipTlsVerify { get; set; }

    public string? TlsServerName { get; set; }

    public string? ProxyUrl { get; set; }
}
