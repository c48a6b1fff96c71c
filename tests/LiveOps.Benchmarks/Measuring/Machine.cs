using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveOps.Benchmarks.Measuring;

/// <summary>Where and when a figure was measured.</summary>
internal static class Machine
{
    public static string Describe()
    {
        const string key = "model name";
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"Measured {day} on {Environment.ProcessorCount} cores ({model ?? RuntimeInformation.ProcessArchitecture.ToString()}), {memory} GiB, "
            + $"{RuntimeInformation.FrameworkDescription}.";
    }
}
