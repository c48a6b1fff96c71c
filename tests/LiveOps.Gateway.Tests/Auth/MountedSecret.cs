namespace LiveOps.Gateway.Tests.Auth;

/// <summary>A file that changes as kubelets change mounted Secrets: by a link that is swapped above it.</summary>
internal sealed class MountedSecret(DirectoryInfo folder, string name)
{
    public string Path { get; } = System.IO.Path.Combine(folder.FullName, name);

    public void Write(params string[] lines)
    {
        var version = $"{Path}-{Guid.NewGuid():N}";
        File.WriteAllLines(version, lines);
        var link = $"{Path}-link";
        File.CreateSymbolicLink(link, version);
        File.Move(link, Path, overwrite: true);
    }
}
