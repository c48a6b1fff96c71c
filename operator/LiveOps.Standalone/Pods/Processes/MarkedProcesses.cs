using System.Text;

namespace LiveOps.Standalone.Pods.Processes;

/// <summary>
/// Finds processes by a variable in their environment. Children inherit it, whatever session or parent they have moved to, and
/// unlike a process id it never comes to mean somebody else's process.
/// </summary>
internal static class MarkedProcesses
{
    public static IReadOnlyList<int> Find(string variable, string value)
    {
        var mark = Encoding.UTF8.GetBytes($"{variable}={value}");
        return Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id != 0 && id != Environment.ProcessId && Carries(id, mark))
            .ToList();
    }

    /// <summary>Kills all, and those that they start meanwhile; returns how many there were.</summary>
    public static async Task<int> EndAsync(string variable, string value, CancellationToken cancellationToken)
    {
        var ended = new HashSet<int>();
        while (Find(variable, value) is { Count: > 0 } found)
        {
            foreach (var id in found)
            {
                ended.Add(id);
                Signals.Send(id, Signals.Kill);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }

        return ended.Count;
    }

    private static bool Carries(int processId, byte[] mark)
    {
        try
        {
            // A process that ended but was not waited for has an empty environment, so it is not found again.
            var environment = File.ReadAllBytes($"/proc/{processId}/environ").AsSpan();
            foreach (var entry in environment.Split((byte)0))
            {
                if (environment[entry].SequenceEqual(mark))
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or another user's.
        }

        return false;
    }
}
