namespace LiveOps.TestKit.Processes;

/// <summary>Finds files of the repository, and what was built from it, from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder of LiveOps.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary><c>Debug</c> or <c>Release</c>, as the running tests were built.</summary>
    public static string BuildConfiguration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The executable of a project, as built along with the tests.</summary>
    public static string ExecutableOf(string projectFolder, string assembly) =>
        PathOf(Path.Combine(projectFolder, "bin", BuildConfiguration, "net10.0", assembly));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LiveOps.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"LiveOps.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
