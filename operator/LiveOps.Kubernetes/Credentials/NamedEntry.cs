namespace LiveOps.Kubernetes.Credentials;

/// <summary>A kubeconfig's clusters, contexts and users each stand under a key of their own name: one property holds it, the others stay null.</summary>
internal sealed class NamedEntry<T> where T : class
{
    public string? Name { get; set; }

    public T? Cluster { get; set; }

    public T? Context { get; set; }

    public T? User { get; set; }

    public T? Value => Cluster ?? Context ?? User;
}
