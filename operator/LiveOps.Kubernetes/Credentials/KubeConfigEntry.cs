namespace LiveOps.Kubernetes.Credentials;

/// <summary>An entry of a kubeconfig and where it stands, for relative paths and for messages.</summary>
internal sealed record KubeConfigEntry<T>(T Value, string Path, string Field)
{
    public string Where => $"{Path}: {Field}";

    /// <summary>A PEM text that is given inline in base64, or as a path relative to the kubeconfig.</summary>
    public string? Pem(string? data, string? file, string name)
    {
        if (!string.IsNullOrEmpty(data))
        {
            try
            {
                return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data));
            }
            catch (FormatException e)
            {
                throw new KubernetesConfigException($"{Where}.{name}-data", "is not base64.", e);
            }
        }

        return FullPath(file) is not { } path ? null : PemFile.Read(path, $"{Where}.{name}");
    }

    public string? FullPath(string? file) =>
        string.IsNullOrEmpty(file) ? null : System.IO.Path.GetFullPath(file, System.IO.Path.GetDirectoryName(Path) ?? "/");
}
