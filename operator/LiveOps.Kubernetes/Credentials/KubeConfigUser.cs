using YamlDotNet.Serialization;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>A user of a kubeconfig.</summary>
internal sealed class KubeConfigUser
{
    public string? ClientCertificate { get; set; }

    public string? ClientCertificateData { get; set; }

    public string? ClientKey { get; set; }

    public string? ClientKeyData { get; set; }

    public string? Token { get; set; }

    [YamlMember(Alias = "tokenFile", ApplyNamingConventions = false)]
    public string? TokenFile { get; set; }

    public object? Exec { get; set; }

    public object? AuthProvider { get; set; }

    public string? Username { get; set; }
}
