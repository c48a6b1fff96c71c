using LiveOps.Standalone.Pods.Logs;

namespace LiveOps.Standalone.Pods;

/// <summary>What the runner keeps on disk: one folder for each Pod, named by its UID, with one for each container.</summary>
internal sealed class PodFolders(string root)
{
    /// <summary>Absolute, so that it also identifies the runner.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    public LogFiles Logs(string podUid, string container) => new(Path.Combine(Root, podUid, container, "logs"));

    /// <summary>An empty folder: a container begins with nothing of its earlier runs.</summary>
    public string FreshTemporary(string podUid, string container)
    {
        var path = Path.Combine(Root, podUid, container, "tmp");
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Remove(string podUid)
    {
        var path = Path.Combine(Root, podUid);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Removes the folders of Pods that are no more.</summary>
    public void RemoveAllBut(IReadOnlySet<string> podUids)
    {
        Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var uid in Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)!).Where(uid => !podUids.Contains(uid)))
        {
            Remove(uid);
        }
    }
}
