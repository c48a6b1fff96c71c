using System.Globalization;

namespace LiveOps.TestKit.Processes;

/// <summary>What runs below a process, read from /proc.</summary>
public static class ProcessTree
{
    /// <summary>Ids of all processes below <paramref name="root"/> whose executable is named <paramref name="name"/>.</summary>
    public static IReadOnlyList<int> Find(int root, string name)
    {
        var parents = Parents();
        return [.. parents.Keys.Where(id => IsBelow(id, root, parents) && NameOf(id) == name).Order()];
    }

    /// <summary>Ids of all processes below <paramref name="root"/>.</summary>
    public static IReadOnlyList<int> Below(int root)
    {
        var parents = Parents();
        return [.. parents.Keys.Where(id => IsBelow(id, root, parents)).Order()];
    }

    public static bool IsAlive(int id) => Directory.Exists($"/proc/{id}") && StateOf(id) != 'Z';

    private static bool IsBelow(int id, int root, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out var parent))
        {
            if (parent == root)
            {
                return true;
            }

            id = parent;
        }

        return false;
    }

    private static Dictionary<int, int> Parents()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Stat(id) is { } stat)
            {
                parents[id] = int.Parse(stat[1], CultureInfo.InvariantCulture);
            }
        }

        return parents;
    }

    private static char StateOf(int id) => Stat(id) is { } stat ? stat[0][0] : 'Z';

    private static string? NameOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/comm").Trim();
        }
        catch (IOException)
        {
            return null; // It ended between the listing and the reading.
        }
    }

    /// <summary>The fields of /proc/ID/stat from the third on; the second, the name in parentheses, may hold blanks.</summary>
    private static string[]? Stat(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // As above.
        }
    }
}
