namespace LiveOps.Standalone.Pods.Processes;

internal static class Executables
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The path of a command, or null where there is none that can be executed.</summary>
    /// <param name="command">Path, or a name that is looked up in <paramref name="searchPath"/>.</param>
    /// <param name="searchPath">As in PATH.</param>
    public static string? Find(string command, string? searchPath)
    {
        var candidates = command.Contains('/', StringComparison.Ordinal)
            ? [command]
            : (searchPath ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, command));
        return candidates.FirstOrDefault(path => File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None);
    }
}
