using System.Diagnostics;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>npm hls-parser in strict mode, which throws at whatever RFC 8216 forbids.</summary>
internal static class HlsParser
{
    private const string Script = """
        import HLS from 'hls-parser';
        import { readFileSync } from 'node:fs';
        HLS.setOptions({ strictMode: true });
        const playlist = HLS.parse(readFileSync(0, 'utf8'));
        console.log(playlist.segments.length);
        """;

    /// <summary>Returns the number of segments; fails with the parser's words where it refuses the playlist.</summary>
    public static async Task<int> ParseAsync(string playlist, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.Combine(RepositoryRoot(), "tests", "tools"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(cancellationToken);
        await node.StandardInput.WriteAsync(playlist.AsMemory(), cancellationToken);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        node.ExitCode.ShouldBe(0, await errors + playlist);
        return int.Parse(output, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LiveOps.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run from a checkout");
        }

        return folder;
    }
}
