using System.Diagnostics;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.Tools;

/// <summary>Runs programs to their end: those of the machine, and helm and kubectl from <c>.tools/bin</c>.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static string Helm { get; } = Bundled("helm");

    public static string Kubectl { get; } = Bundled("kubectl");

    public static Task<ToolResult> HelmAsync(params IReadOnlyList<string> arguments) => RunAsync(Helm, arguments);

    public static Task<ToolResult> KubectlAsync(params IReadOnlyList<string> arguments) => RunAsync(Kubectl, arguments);

    /// <param name="input">Goes to its standard input.</param>
    /// <param name="home">HOME, where helm and kubectl cache what an API server serves: each server needs one of its own.</param>
    public static async Task<ToolResult> RunAsync(string program, IReadOnlyList<string> arguments, string input = "", string? home = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = home ?? start.Environment["HOME"];
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Bundled(string name)
    {
        var path = Repository.PathOf($".tools/bin/{name}");
        return File.Exists(path) ? path : throw new FileNotFoundException($"There is no {path}: run `make test`, which installs it.");
    }
}
