using System.Runtime.InteropServices;

namespace LiveOps.Standalone.Pods.Processes;

/// <summary>POSIX signals, of which .NET itself sends only SIGKILL.</summary>
internal static class Signals
{
    public const int Kill = 9;

    public const int Terminate = 15;

    /// <summary>Sends a signal; a process that is gone already needs none, so that is no error.</summary>
    public static void Send(int processId, int signal) => _ = NativeKill(processId, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int processId, int signal);
}
