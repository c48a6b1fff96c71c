using System.Diagnostics;
using System.Globalization;

namespace LiveOps.Benchmarks.Calls;

/// <summary>The machine's first core for the relay, the others for the load, so that neither waits for the other.</summary>
internal static class CoreSplit
{
    private const nint FirstCore = 1;

    /// <summary>The command that runs a program on the first core.</summary>
    public static ProcessStartInfo OnFirstCore(string program, IEnumerable<string> arguments) =>
        new("taskset", ["--cpu-list", 0.ToString(CultureInfo.InvariantCulture), program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };

    /// <summary>Keeps this process off the first core until the result is disposed.</summary>
    public static IDisposable PinThisProcess()
    {
        var process = Process.GetCurrentProcess();
        var all = process.ProcessorAffinity;
        if ((all & ~FirstCore) != 0)
        {
            process.ProcessorAffinity = all & ~FirstCore;
        }

        return new Restorer(process, all);
    }

    private sealed class Restorer(Process process, nint affinity) : IDisposable
    {
        public void Dispose()
        {
            process.ProcessorAffinity = affinity;
            process.Dispose();
        }
    }
}
