namespace LiveOps.Kubernetes.Credentials;

/// <summary>Finds the API server: an explicit file, else KUBECONFIG, else the Pod's service account, else <c>~/.kube/config</c>.</summary>
public static class KubernetesConnectionLoader
{
    /// <param name="kubeconfig">Path of a kubeconfig that goes before all else, or null.</param>
    /// <exception cref="KubernetesConfigException">None is there, or what is there is wrong.</exception>
    public static KubernetesConnection Load(string? kubeconfig = null) => Load(kubeconfig, Environment.GetEnvironmentVariable);

    internal static KubernetesConnection Load(string? kubeconfig, Func<string, string?> environment)
    {
        if (!string.IsNullOrEmpty(kubeconfig))
        {
            return KubeConfig.Load(kubeconfig);
        }

        if (environment("KUBECONFIG") is { Length: > 0 } paths)
        {
            return KubeConfig.Load(paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        }

        var inCluster = new InClusterConfig(environment);
        if (inCluster.IsPresent)
        {
            return inCluster.Load();
        }

        var home = Path.Combine(environment("HOME") ?? "/", ".kube", "config");
        return File.Exists(home)
            ? KubeConfig.Load(home)
            : throw new KubernetesConfigException(
                "API server",
                $"not found: LiveOps:Kubeconfig and KUBECONFIG are not set, this is no Pod with a service account, and {home} does not exist.");
    }
}
