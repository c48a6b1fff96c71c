namespace LiveOps.Kubernetes.Credentials;

/// <summary>Reads kubeconfig files as kubectl does.</summary>
public static class KubeConfig
{
    /// <summary>The current context of one file, or of several that complete each other (the first to name an entry wins).</summary>
    /// <param name="paths">As in the variable KUBECONFIG; files that do not exist are passed over, unless none does.</param>
    /// <exception cref="KubernetesConfigException">No file exists, or a field is wrong; the message names both.</exception>
    public static KubernetesConnection Load(params IReadOnlyList<string> paths)
    {
        var existing = paths.Where(File.Exists).ToList();
        if (existing.Count == 0)
        {
            throw new KubernetesConfigException(string.Join(Path.PathSeparator, paths), "no such file.");
        }

        var files = existing.Select(path => (Path: Path.GetFullPath(path), File: KubeConfigFile.Read(path))).ToList();
        var (contextPath, contextName) = files
            .Select(f => (f.Path, f.File.CurrentContext))
            .FirstOrDefault(f => !string.IsNullOrEmpty(f.CurrentContext));
        if (contextName is null)
        {
            throw new KubernetesConfigException(files[0].Path, "current-context is not set.");
        }

        var context = Find(files, f => f.Contexts, "contexts", contextName, contextPath);
        var cluster = Find(files, f => f.Clusters, "clusters", context.Value.Cluster, context.Where);
        var user = string.IsNullOrEmpty(context.Value.User) ? null : Find(files, f => f.Users, "users", context.Value.User, context.Where);
        return KubeConfigConnection.Of(cluster, user, context.Value.Namespace);
    }

    private static KubeConfigEntry<T> Find<T>(
        List<(string Path, KubeConfigFile File)> files,
        Func<KubeConfigFile, List<NamedEntry<T>>?> list,
        string field,
        string? name,
        string namedIn) where T : class
    {
        foreach (var (path, file) in files)
        {
            if (list(file)?.Find(e => string.Equals(e.Name, name, StringComparison.Ordinal)) is { Value: { } value })
            {
                return new(value, path, $"{field}[{name}]");
            }
        }

        throw new KubernetesConfigException(namedIn, $"names \"{name}\", but {field} has no such entry.");
    }
}
