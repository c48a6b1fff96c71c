using System.Globalization;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>
/// Where the logs of a container are: <c>N.log</c> for its run N, and <c>N.log.1</c>, <c>N.log.2</c>, … for what was written before it in
/// the same run, the oldest last.
/// </summary>
internal sealed class LogFiles(string folder)
{
    public string Folder => folder;

    public string Current(int run) => Path.Combine(folder, $"{run.ToString(CultureInfo.InvariantCulture)}.log");

    public string Rotated(int run, int age) => $"{Current(run)}.{age.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The files of a run, oldest first.</summary>
    public IReadOnlyList<string> Of(int run)
    {
        var files = new List<string>();
        for (var age = 1; File.Exists(Rotated(run, age)); age++)
        {
            files.Insert(0, Rotated(run, age));
        }

        if (File.Exists(Current(run)))
        {
            files.Add(Current(run));
        }

        return files;
    }

    /// <summary>The runs that have logs, in order.</summary>
    public IReadOnlyList<int> Runs() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.log")
            .Select(path => int.TryParse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture, out var run) ? run : -1)
            .Where(run => run >= 0).Order().ToArray()
        : [];

    /// <summary>Removes the logs of all runs before <paramref name="run"/>.</summary>
    public void RemoveBefore(int run)
    {
        foreach (var file in Runs().Where(other => other < run).SelectMany(Of))
        {
            File.Delete(file);
        }
    }

    /// <summary>Makes room for a new current file.</summary>
    public void Rotate(int run, int kept)
    {
        File.Delete(Rotated(run, kept));
        for (var age = kept - 1; age >= 1; age--)
        {
            if (File.Exists(Rotated(run, age)))
            {
                File.Move(Rotated(run, age), Rotated(run, age + 1), overwrite: true);
            }
        }

        if (kept > 0)
        {
            File.Move(Current(run), Rotated(run, 1), overwrite: true);
        }
        else
        {
            File.Delete(Current(run));
        }
    }
}
