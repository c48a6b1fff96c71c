namespace LiveOps.Kubernetes.Credentials;

/// <summary>A context of a kubeconfig: which user on which cluster.</summary>
internal sealed class KubeConfigContext
{
    public string? Cluster { get; set; }

    public string? User { get; set; }

    public string? Namespace { get; set; }
}
