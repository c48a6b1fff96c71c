using System.Diagnostics;
using System.Text.Json;
using LiveOps.TestKit.Processes;

namespace LiveOps.Benchmarks.Janus;

/// <summary>The peer: npm's janode, in a Node.js process of its own.</summary>
internal static class JanodeClient
{
    public static async Task<LoadResult> RunAsync(RequestLoad load, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", ["janode-load.mjs", JsonSerializer.Serialize(load, JsonSerializerOptions.Web)])
        {
            WorkingDirectory = Repository.PathOf("tests/tools"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<LoadResult>(output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"janode ended with code {node.ExitCode}; run 'make ready' if tests/tools has no node_modules.");
    }
}
