namespace LiveOps.Kubernetes.Credentials;

/// <summary>The way to the API server is not, or wrongly, described. The message names file and field.</summary>
public sealed class KubernetesConfigException(string where, string problem, Exception? inner = null)
    : Exception($"{where}: {problem}", inner);
