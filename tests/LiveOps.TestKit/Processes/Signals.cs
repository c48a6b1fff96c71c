using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LiveOps.TestKit.Processes;

/// <summary>Signals that System.Diagnostics.Process cannot send.</summary>
public static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    private static readonly TimeSpan FreezeLimit = TimeSpan.FromSeconds(10);

    public static void Send(int processId, int signal)
    {
        if (SendSignal(processId, signal) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"kill({processId}, {signal}) failed");
        }
    }

    /// <summary>
    /// Stops a process, and returns once none of its threads runs any more. The signal alone goes to one thread, and the others go on until
    /// that one has had a turn, which on a busy machine takes a while.
    /// </summary>
    public static void Freeze(int processId)
    {
        Send(processId, Stop);
        if (!SpinWait.SpinUntil(() => Directory.GetDirectories($"/proc/{processId}/task").All(IsStopped), FreezeLimit))
        {
            throw new TimeoutException($"process {processId} still runs {FreezeLimit.TotalSeconds:F0} s after it was told to stop");
        }
    }

    /// <returns>False where there is no such process (any more).</returns>
    public static bool TrySend(int processId, int signal) => SendSignal(processId, signal) == 0;

    /// <summary>The state follows the name, which may contain anything, in parentheses (proc(5)).</summary>
    private static bool IsStopped(string thread)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(thread, "stat"));
            return stat[stat.LastIndexOf(')') + 2] == 'T';
        }
        catch (IOException)
        {
            return true; // It has ended meanwhile.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
