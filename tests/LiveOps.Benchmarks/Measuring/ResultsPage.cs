namespace LiveOps.Benchmarks.Measuring;

/// <summary>docs/benchmarks.md: each benchmark owns what stands between its two markers, and leaves the rest alone.</summary>
internal static class ResultsPage
{
    private const string Title = "# Benchmarks\n\nWritten by `dotnet run --project tests/LiveOps.Benchmarks -c Release`. Peers are measured in the same run.\n";

    public static async Task WriteAsync(string benchmark, string table, CancellationToken cancellationToken)
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "benchmarks.md");
        var page = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : Title;
        await File.WriteAllTextAsync(path, Replace(page, benchmark, table), cancellationToken);
        Console.WriteLine($"Written to {path}");
    }

    private static string Replace(string page, string benchmark, string table)
    {
        var (begin, end) = ($"<!-- begin {benchmark} -->", $"<!-- end {benchmark} -->");
        var section = $"{begin}\n{table.Trim()}\n\n{Machine.Describe()}\n{end}";
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var stop = page.IndexOf(end, StringComparison.Ordinal);
        return start < 0 || stop < start ? $"{page.TrimEnd()}\n\n{section}\n" : page[..start] + section + page[(stop + end.Length)..];
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LiveOps.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run it from a checkout: LiveOps.sln is not found");
        }

        return folder;
    }
}
