using System.Globalization;

namespace LiveOps.Benchmarks.Measuring;

/// <summary>What processes and all their children have used, from /proc.</summary>
internal sealed record ProcessUsage
{
    /// <summary>Clock ticks in a second; fixed in Linux's interface to programs.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>User and system time in seconds.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Proportional set size in MiB: memory shared by n processes counts an n-th for each.</summary>
    public required double PssMiB { get; init; }

    public required int Processes { get; init; }

    public static ProcessUsage Of(IEnumerable<int> roots)
    {
        var family = Family(roots);
        return new ProcessUsage
        {
            CpuSeconds = family.Sum(process => Cpu(Stat(process))),
            PssMiB = family.Where(IsRunning).Sum(Pss),
            Processes = family.Count(IsRunning),
        };
    }

    private static HashSet<int> Family(IEnumerable<int> roots)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Select(process => (process, stat: Stat(process)))
            .Where(entry => entry.stat.Length > 1).ToLookup(entry => int.Parse(entry.stat[1], CultureInfo.InvariantCulture), entry => entry.process);
        var family = new HashSet<int>();
        var open = new Stack<int>(roots);
        while (open.TryPop(out var process))
        {
            family.Add(process);
            foreach (var child in parents[process])
            {
                open.Push(child);
            }
        }

        return family;
    }

    /// <summary>Fields of /proc/PID/stat behind the name: state, parent, ... Empty for a process that has ended.</summary>
    private static string[] Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double Cpu(string[] stat) => stat.Length == 0 ? 0
        : (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksPerSecond;

    private static bool IsRunning(int process) => Stat(process) is { Length: > 0 } stat && stat[0] != "Z";

    private static double Pss(int process)
    {
        var line = File.ReadLines($"/proc/{process}/smaps_rollup").First(candidate => candidate.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
